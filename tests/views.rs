//! Two views: where two people agree, where they differ most, and the medicines in both first groups.

mod common;

use common::*;
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

/// Two people's wishes by the ids of effects, side by side.
fn views(first: &[(&str, Wish)], second: &[(&str, Wish)]) -> TwoViews {
    let class = class();
    TwoViews::of(&class, &wishes(&class, first), &wishes(&class, second))
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
fn what_both_find_equally_important_is_agreed_the_most_important_first() {
    let same = [("a", avoid(Little)), ("b", avoid(VeryMuch)), ("c", welcome(Lot)), ("e", avoid(Lot))];
    let views = views(&same, &same);
    assert_eq!(told(&views.agreed), pairs(&[("b", 0), ("c", 0), ("e", 0), ("a", 0)]));
    assert_eq!(views.differing, []);
}

#[test]
fn what_differs_stands_by_how_many_levels_lie_between() {
    let first = [("a", avoid(Little)), ("b", avoid(VeryMuch)), ("c", avoid(VeryMuch)), ("d", avoid(Lot))];
    let second = [("a", avoid(Lot)), ("c", welcome(VeryMuch)), ("d", welcome(Little)), ("e", avoid(Lot))];
    let views = views(&first, &second);
    // On the line from welcome (-3) to avoid (3): c is 3 and -3, b 3 and 0, d 2 and -1, e 0 and 2, a 1 and 2.
    assert_eq!(told(&views.differing), pairs(&[("c", 6), ("b", 3), ("d", 3), ("e", 2), ("a", 1)]));
    assert_eq!(views.agreed, []);
}

#[test]
fn each_pair_has_what_both_people_said() {
    let (first, second) = (accept_up_to(5.5, avoid(Lot)), welcome(Little));
    let views = views(&[("a", first)], &[("a", second)]);
    assert_eq!((views.differing[0].first, views.differing[0].second), (first, second));
}

#[test]
fn a_deal_breaker_of_one_person_is_a_difference_and_comes_before_other_differences_of_that_size() {
    let first =
        [("a", avoid(Lot)), ("b", accept_up_to(5.5, avoid(Lot))), ("c", accept_up_to(5.5, avoid(Lot)))];
    let second = [("a", avoid(Little)), ("b", avoid(Lot)), ("c", avoid(Little))];
    assert_eq!(told(&views(&first, &second).differing), pairs(&[("c", 1), ("a", 1), ("b", 0)]));
}

#[test]
fn the_same_deal_breaker_is_agreed_although_the_effect_weighs_for_neither() {
    let same = [("d", accept_up_to(2.5, avoid(Importance::None)))];
    assert_eq!(told(&views(&same, &same).agreed), pairs(&[("d", 0)]));
}

#[test]
fn a_benefit_has_no_direction_in_which_people_could_differ() {
    assert_eq!(
        told(&views(&[("good", avoid(Lot))], &[("good", welcome(Lot))]).agreed),
        pairs(&[("good", 0)])
    );
}

#[test]
fn what_neither_person_mentions_is_left_out() {
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
