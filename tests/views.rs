//! Two views: what two people share, where they differ most, and the medicines in both first groups.

mod common;

use common::*;
use weegwijzer::domain::choices::Choices;
use weegwijzer::domain::comparison::Comparison;
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::sampling::{Draws, SEED};
use weegwijzer::domain::views::*;
use weegwijzer::domain::weighing::Burdens;
use weegwijzer::domain::wishes::*;

/// Side effects `a` to `e` and the benefit `good`. Of `a` and `b` medicine `low` has least, `high` most, and `mixed`
/// is like `low` on `a` and like `high` on `b`; nothing else is known.
fn class() -> Dataset {
    let mut effects: Vec<_> = ["a", "b", "c", "d", "e"]
        .iter()
        .zip(1..)
        .map(|(id, number)| effect(id, number, Measure::MeanDifference))
        .collect();
    let figures = [("low", 1.0, 1.0), ("mixed", 1.0, 9.0), ("high", 9.0, 9.0)];
    let figures = figures
        .iter()
        .flat_map(|&(m, a, b)| [normal(m, &effects[0], a, 0.1), normal(m, &effects[1], b, 0.1)])
        .collect();
    effects.push(benefit("good", 6, Measure::StandardisedMeanDifference));
    dataset(effects, medicines(&["high", "low", "mixed"]), figures)
}

fn welcome(importance: Importance) -> Wish {
    Wish { direction: Direction::Welcome, ..avoid(importance) }
}

fn accept_up_to(ceiling: f64, wish: Wish) -> Wish {
    Wish { ceiling: Some(ceiling), ..wish }
}

/// Somebody who chose these wishes, by the ids of effects.
fn person(class: &Dataset, wished: &[(&str, Wish)]) -> Choices {
    let mut choices = Choices::default();
    choices.wishes = wishes(class, wished);
    choices.asked = wished.iter().map(|(id, _)| class.find_effect(id).expect("an effect")).collect();
    choices
}

/// Two people's wishes by the ids of effects, side by side.
fn views(first: &[(&str, Wish)], second: &[(&str, Wish)]) -> TwoViews {
    let class = class();
    TwoViews::of(&class, &person(&class, first), &person(&class, second))
}

/// The ids of the effects of some pairs, with the levels between them.
fn told(pairs: &[Pair]) -> Vec<(String, u8)> {
    pairs.iter().map(|p| (class().effect(p.effect).id.clone(), p.levels_apart)).collect()
}

fn pairs(expected: &[(&str, u8)]) -> Vec<(String, u8)> {
    expected.iter().map(|&(id, levels)| (id.to_owned(), levels)).collect()
}

use Importance::{Little, Lot, VeryMuch};

#[test]
fn what_matters_to_both_is_shared_what_matters_most_to_both_together_first() {
    let first = [("a", avoid(Little)), ("b", avoid(VeryMuch)), ("c", welcome(Lot)), ("e", avoid(Lot))];
    let second = [("a", avoid(VeryMuch)), ("b", avoid(VeryMuch)), ("c", welcome(Lot)), ("e", avoid(Little))];
    let views = views(&first, &second);
    // Together: b 6, a and c 4 of which c is closer, e 3.
    assert_eq!(told(&views.shared), pairs(&[("b", 0), ("c", 0), ("a", 2), ("e", 1)]));
    assert_eq!(views.shared.iter().map(Pair::is_same).collect::<Vec<_>>(), [true, true, false, false]);
    assert_eq!(views.differing, []);
    assert!(views.any_in_common());
}

#[test]
fn what_differs_stands_by_how_many_levels_lie_between() {
    let first = [("b", avoid(VeryMuch)), ("c", avoid(VeryMuch)), ("d", avoid(Lot))];
    let second = [("a", avoid(Little)), ("c", welcome(VeryMuch)), ("d", welcome(Little)), ("e", avoid(Lot))];
    let views = views(&first, &second);
    // On the line from welcome (-3) to avoid (3): c is 3 and -3, b 3 and 0, d 2 and -1, e 0 and 2, a 0 and 1.
    assert_eq!(told(&views.differing), pairs(&[("c", 6), ("b", 3), ("d", 3), ("e", 2), ("a", 1)]));
    assert_eq!(views.shared, []);
}

#[test]
fn both_choosing_an_effect_and_wanting_opposite_things_of_it_is_something_in_common() {
    assert!(views(&[("a", avoid(Lot))], &[("a", welcome(Lot))]).any_in_common());
    assert!(!views(&[("a", avoid(Lot))], &[("b", avoid(Lot))]).any_in_common());
}

#[test]
fn not_chosen_stays_not_chosen_and_is_not_the_same_as_does_not_matter() {
    let views = views(&[("a", avoid(Lot)), ("b", avoid(Lot))], &[("b", avoid(Importance::None))]);
    let of = |id: &str| *views.differing.iter().find(|p| class().effect(p.effect).id == id).unwrap();
    assert_eq!(of("a").second, None);
    assert_eq!(of("b").second, Some(avoid(Importance::None)));
    assert_eq!(of("a").first, Some(avoid(Lot)));
}

#[test]
fn among_equals_different_limits_stand_first_where_people_differ_and_last_where_they_share() {
    let limited = |importance| accept_up_to(5.5, avoid(importance));
    let differing = views(&[("a", avoid(Lot)), ("b", limited(Lot))], &[]).differing;
    assert_eq!(told(&differing), pairs(&[("b", 2), ("a", 2)]));
    let shared =
        views(&[("a", limited(Lot)), ("b", avoid(Lot))], &[("a", avoid(Lot)), ("b", avoid(Lot))]).shared;
    assert_eq!(told(&shared), pairs(&[("b", 0), ("a", 0)]));
    assert_eq!(shared.iter().map(Pair::is_same).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn the_same_limit_is_shared_although_the_effect_weighs_for_neither() {
    let same = [("d", accept_up_to(2.5, avoid(Importance::None)))];
    assert_eq!(told(&views(&same, &same).shared), pairs(&[("d", 0)]));
}

#[test]
fn a_benefit_has_no_direction_in_which_people_could_differ() {
    assert_eq!(
        told(&views(&[("good", avoid(Lot))], &[("good", welcome(Lot))]).shared),
        pairs(&[("good", 0)])
    );
}

#[test]
fn what_matters_to_neither_person_is_left_out() {
    assert_eq!(views(&[("a", welcome(Importance::None))], &[]), TwoViews::default());
}

/// The order by one person's wishes, with how sure it is.
fn compare(class: &Dataset, wished: &[(&str, Wish)]) -> Comparison {
    let wishes = wishes(class, wished);
    let mut draws = Draws::new(class, 1000, SEED);
    draws.prepare(class, &wishes);
    Comparison::new(class, &Burdens::of(class), &wishes, None).with_uncertainty(class, &draws)
}

/// The ids of the medicines in both first groups.
fn in_both(first: &[(&str, Wish)], second: &[(&str, Wish)]) -> Option<Vec<String>> {
    let class = class();
    let both = in_both_first_groups(&compare(&class, first), &compare(&class, second))?;
    Some(both.iter().map(|&m| class.medicine(m).id.clone()).collect())
}

#[test]
fn a_medicine_that_only_one_person_has_in_the_first_group_is_not_in_both() {
    // By `a` alone `low` and `mixed` are equal and far from `high`; by `b` alone `low` is alone.
    assert_eq!(in_both(&[("a", avoid(Lot))], &[("b", avoid(Lot))]), Some(vec!["low".into()]));
}

#[test]
fn the_medicines_in_both_first_groups_stand_in_the_order_of_the_dataset() {
    assert_eq!(
        in_both(&[("a", avoid(Lot))], &[("a", avoid(Little))]),
        Some(vec!["low".into(), "mixed".into()])
    );
}

#[test]
fn first_groups_can_have_nothing_in_common() {
    assert_eq!(in_both(&[("b", avoid(Lot))], &[("b", welcome(Lot))]), Some(vec![]));
}

#[test]
fn there_is_no_first_group_in_common_until_both_people_have_one() {
    assert_eq!(in_both(&[("a", avoid(Lot))], &[]), None);
}
