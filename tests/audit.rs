//! The cases of the independent audit of the order, on the real data: medicines about which little is known came first.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use common::{avoid, wishes};
use weegwijzer::domain::comparison::{Above, Comparison, List};
use weegwijzer::domain::country::Country;
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::differences::{Verdict, Way, verdict};
use weegwijzer::domain::distributions::Stream;
use weegwijzer::domain::reading::{range, reading};
use weegwijzer::domain::sampling::{Belief, DRAWS, Draws, SEED, belief};
use weegwijzer::domain::smaa::NO_CLEAR_DIFFERENCE;
use weegwijzer::domain::uncertainty::Placed;
use weegwijzer::domain::weighing::{Burdens, has_direction};
use weegwijzer::domain::wishes::*;

/// A class of `data/`, as the tool packs it.
fn class(id: &str) -> &'static Dataset {
    static CLASSES: OnceLock<[Dataset; 2]> = OnceLock::new();
    let classes = CLASSES.get_or_init(|| {
        let out = std::env::temp_dir().join(format!("weegwijzer-audit-{}", std::process::id()));
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let output = Command::new(env!("CARGO_BIN_EXE_dataset"))
            .arg("--data")
            .arg(data)
            .args(["pack", "--out"])
            .arg(&out)
            .output()
            .expect("the tool runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let read = |id: &str| {
            let json = std::fs::read_to_string(out.join(format!("{id}.json"))).expect("a packed class");
            Dataset::decode(&json).expect("a right class")
        };
        let classes = ["antidepressants", "antipsychotics"].map(read);
        std::fs::remove_dir_all(&out).expect("the folder of this test");
        classes
    });
    &classes[usize::from(id == "antipsychotics")]
}

const ANTIPSYCHOTICS: &str = "antipsychotics";
const ANTIDEPRESSANTS: &str = "antidepressants";

/// The answer for somebody in the Netherlands, with the importances by effect.
fn answer(dataset: &Dataset, wished: &[(&str, u8)]) -> Comparison {
    let wished: Vec<_> = wished
        .iter()
        .map(|&(id, level)| (id, avoid(Importance::from_level(level).expect("a level"))))
        .collect();
    answer_to(dataset, &wishes(dataset, &wished))
}

fn answer_to(dataset: &Dataset, wishes: &Wishes) -> Comparison {
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    draws.prepare(dataset, wishes);
    Comparison::new(dataset, &Burdens::of(dataset), wishes, Some(Country::NL))
        .with_uncertainty(dataset, &draws)
}

fn list(dataset: &Dataset, comparison: &Comparison, medicine: &str) -> List {
    comparison.standing(find(dataset, medicine)).list
}

fn find(dataset: &Dataset, medicine: &str) -> MedicineIx {
    dataset.find_medicine(medicine).unwrap_or_else(|| panic!("{medicine} is in the class"))
}

fn effect(dataset: &Dataset, id: &str) -> EffectIx {
    dataset.find_effect(id).unwrap_or_else(|| panic!("{id} is in the class"))
}

fn placed<'a>(dataset: &Dataset, comparison: &'a Comparison, medicine: &str) -> &'a Placed {
    let uncertain = comparison.uncertain.as_ref().expect("the draws are ready");
    uncertain.placed(find(dataset, medicine)).unwrap_or_else(|| panic!("{medicine} has a place"))
}

/// Whether `a` stands before `b`.
fn ahead(dataset: &Dataset, comparison: &Comparison, a: &str, b: &str) -> bool {
    let place = |medicine| comparison.placed.iter().position(|&m| m == find(dataset, medicine));
    place(a).expect("a place") < place(b).expect("a place")
}

#[test]
fn what_a_label_puts_above_the_limit_is_not_the_closest() {
    let dataset = class(ANTIDEPRESSANTS);
    let limit = Wish { ceiling: Some(9.5), ..Wish::default() };
    let very_much = avoid(Importance::VeryMuch);
    let comparison = answer_to(dataset, &wishes(dataset, &[("response", very_much), ("dry_mouth", limit)]));
    assert_eq!(list(dataset, &comparison, "amitriptyline"), List::AboveLimit);
    // "At least 10 of 100" by the label and no other figure.
    let doxepin = &comparison.standing(find(dataset, "doxepin")).exceeded[0];
    assert_eq!(doxepin.above, Above::Band { low: 10.0, high: None });
    // What has no figure for the limit stands in a list of its own.
    let dry_mouth = effect(dataset, "dry_mouth");
    assert_eq!(list(dataset, &comparison, "milnacipran"), List::UnknownLimit);
    for standing in &comparison.standings {
        let is_judged = reading(dataset, standing.medicine, dry_mouth).weighs().is_some();
        assert!(standing.list != List::Placed || is_judged);
        if standing.list == List::UnknownLimit {
            assert_eq!(standing.unknown_limits, [dry_mouth]);
        }
    }
}

#[test]
fn without_a_qtc_figure_thioridazine_has_no_place() {
    let dataset = class(ANTIPSYCHOTICS);
    let wished = [("qtc", 2), ("response", 3), ("stop_any_reason", 2)];
    for country in [Some(Country::NL), None] {
        let wished: Vec<_> =
            wished.map(|(id, level)| (id, avoid(Importance::from_level(level).expect("a level")))).into();
        let wished = wishes(dataset, &wished);
        let comparison = Comparison::new(dataset, &Burdens::of(dataset), &wished, country);
        let thioridazine = comparison.standing(find(dataset, "thioridazine"));
        assert_ne!(thioridazine.list, List::Placed);
        assert_eq!(thioridazine.unknown_wishes, [effect(dataset, "qtc")]);
        // Improvement as the trials defined it can be talked about only.
        assert_eq!(comparison.talked_about, [effect(dataset, "response")]);
        for &m in &comparison.placed {
            assert!(reading(dataset, m, effect(dataset, "qtc")).weighs().is_some());
        }
    }
}

#[test]
fn a_medicine_that_could_be_anything_is_not_in_the_first_group() {
    let dataset = class(ANTIPSYCHOTICS);
    let comparison = answer(dataset, &[("symptom_change", 3)]);
    let (penfluridol, amisulpride) =
        (placed(dataset, &comparison, "penfluridol"), placed(dataset, &comparison, "amisulpride"));
    assert_eq!(amisulpride.group, 0);
    assert!(penfluridol.group > 0 && ahead(dataset, &comparison, "amisulpride", "penfluridol"));
    // It could still be nearly anywhere, and that is said.
    assert!(penfluridol.place_low <= 3 && penfluridol.place_high >= comparison.placed.len() - 2);
}

#[test]
fn few_people_do_not_stand_before_many_because_of_their_width() {
    let dataset = class(ANTIPSYCHOTICS);
    let comparison = answer(dataset, &[("stop_any_reason", 3)]);
    let people = |medicine| {
        let estimate = dataset.estimate(find(dataset, medicine), effect(dataset, "stop_any_reason"));
        estimate.and_then(|x| x.participants).expect("people were counted")
    };
    assert_eq!((people("levomepromazine"), people("olanzapine")), (53, 5373));
    assert!(ahead(dataset, &comparison, "olanzapine", "levomepromazine"));
}

#[test]
fn without_a_figure_for_sexual_problems_nothing_is_in_the_first_group() {
    let dataset = class(ANTIDEPRESSANTS);
    let comparison = answer(dataset, &[("sexual_problems", 3), ("response", 3)]);
    let uncertain = comparison.uncertain.as_ref().expect("the draws are ready");
    for &m in uncertain.groups.iter().flatten() {
        assert!(reading(dataset, m, effect(dataset, "sexual_problems")).weighs().is_some());
    }
    assert_eq!(list(dataset, &comparison, "agomelatine"), List::UnknownWish);
    assert!(comparison.any_missing());
}

/// The class with one estimate called only imprecise.
fn called_imprecise(dataset: &Dataset, medicine: &str, effect: &str) -> Dataset {
    let mut packed = dataset.about().clone();
    let estimate = packed.estimates.iter_mut().find(|x| x.medicine == medicine && x.effect == effect);
    let estimate = estimate.expect("there is an estimate");
    (estimate.reliable, estimate.unreliable_code) = (false, Some(UnreliableCode::Imprecise));
    Dataset::check(packed).expect("still a right class")
}

#[test]
fn the_middle_never_stands_in_for_zuclopenthixol() {
    let wished = [("restlessness", 3), ("symptom_change", 3)];
    // The evidence calls its figure, of 17 of 26 people in one old trial, not comparable: no place.
    let dataset = class(ANTIPSYCHOTICS);
    let comparison = answer(dataset, &wished);
    assert_eq!(list(dataset, &comparison, "zuclopenthixol"), List::UnknownWish);
    // Were it only imprecise, its own wide interval would count, and it is a bad one.
    let dataset = &called_imprecise(dataset, "zuclopenthixol", "restlessness");
    let comparison = answer(dataset, &wished);
    let zuclopenthixol = placed(dataset, &comparison, "zuclopenthixol");
    assert_eq!(zuclopenthixol.imprecise, [effect(dataset, "restlessness")]);
    assert!(zuclopenthixol.fit_median > 0.7 && zuclopenthixol.first_three < 0.01);
    // As it does for every imprecise figure that there is.
    let perazine = placed(dataset, &comparison, "perazine");
    assert_eq!(perazine.imprecise, [effect(dataset, "restlessness")]);
}

#[test]
fn the_grade_of_an_expert_no_longer_decides_nearly_for_certain() {
    let dataset = class(ANTIPSYCHOTICS);
    let (diabetes, comparison) =
        (effect(dataset, "diabetes"), answer(dataset, &[("diabetes", 3), ("symptom_change", 3)]));
    let uncertain = comparison.uncertain.as_ref().expect("the draws are ready");
    // Nobody leads the second with more than nine of ten where a single step of the experts lies between them.
    let mut draws = Draws::new(dataset, DRAWS, SEED);
    while !draws.prepare_step(dataset, diabetes) {}
    let grade = |m: MedicineIx| reading(dataset, m, diabetes).weighs().expect("a grade").value;
    let mut steps = 0;
    for a in &uncertain.placed {
        for b in &uncertain.placed {
            let said = verdict(dataset, &draws, diabetes, a.medicine, b.medicine).expect("drawn");
            assert!(
                !matches!(said, Verdict::Clear(_) | Verdict::Small(_)),
                "a grade is never a clear difference"
            );
            if grade(a.medicine) - grade(b.medicine) == 1.0 {
                steps += 1;
                assert_eq!(said, Verdict::Unclear);
            }
            if grade(a.medicine) - grade(b.medicine) > 1.0 {
                assert_eq!(said, Verdict::ByExperts(Way::More));
            }
        }
    }
    assert!(steps > 0);
    assert!(uncertain.placed[1].first_three < 0.9);
}

#[test]
fn one_small_study_no_longer_sets_the_scale_of_sleepiness() {
    let dataset = class(ANTIPSYCHOTICS);
    let sleepiness = effect(dataset, "sleepiness");
    let value =
        |medicine| reading(dataset, find(dataset, medicine), sleepiness).weighs().expect("a figure").value;
    let (_, highest) = range(dataset, sleepiness).expect("figures");
    assert!(highest < value("zuclopenthixol"));
    assert_eq!(highest, value("zotepine"));
}

#[test]
fn incidences_are_drawn_from_a_beta() {
    let dataset = class(ANTIPSYCHOTICS);
    let late = effect(dataset, "tardive_dyskinesia");
    let known: Vec<_> =
        dataset.medicine_ixs().filter(|&m| reading(dataset, m, late).weighs().is_some()).collect();
    assert!(known.len() > 10);
    for m in known {
        assert!(matches!(belief(dataset, m, late), Belief::Beta { .. }), "{}", dataset.medicine(m).id);
    }
}

#[test]
fn one_event_among_26_people_is_not_reliable_and_weighs_with_its_width() {
    let dataset = class(ANTIDEPRESSANTS);
    let (moclobemide, problems) = (find(dataset, "moclobemide"), effect(dataset, "sexual_problems"));
    assert_eq!(dataset.estimate(moclobemide, problems).and_then(Estimate::counts), Some((1, 26)));
    assert!(reading(dataset, moclobemide, problems).is_imprecise());
}

#[test]
fn improvement_of_antipsychotics_can_be_looked_at_and_not_weighed() {
    let dataset = class(ANTIPSYCHOTICS);
    let response = effect(dataset, "response");
    assert!(dataset.reliable_count(response) >= 20 && !dataset.can_weigh(response));
    assert!(dataset.effect(response).not_weighable_reason.is_some());
    // Alone it orders nothing.
    let comparison = answer(dataset, &[("response", 3)]);
    assert!(!comparison.is_weighed() && comparison.placed.is_empty());
    assert!(class(ANTIDEPRESSANTS).can_weigh(effect(class(ANTIDEPRESSANTS), "response")));
}

#[test]
fn withdrawn_and_special_medicines_have_their_own_lists_in_every_order() {
    let dataset = class(ANTIPSYCHOTICS);
    let comparison = answer(dataset, &[("symptom_change", 3)]);
    assert_eq!(list(dataset, &comparison, "clozapine"), List::Special);
    assert_eq!(list(dataset, &comparison, "thioridazine"), List::Unavailable);
    let dataset = class(ANTIDEPRESSANTS);
    let comparison = answer(dataset, &[("response", 3)]);
    assert_eq!(list(dataset, &comparison, "esketamine"), List::Special);
    assert_eq!(list(dataset, &comparison, "nefazodone"), List::Unavailable);
    // Agomelatine was never on the market in the United States, and is in the order in the Netherlands.
    let wished = wishes(dataset, &[("response", avoid(Importance::VeryMuch))]);
    let in_us = Comparison::new(dataset, &Burdens::of(dataset), &wished, Some(Country::US));
    assert_eq!(list(dataset, &in_us, "agomelatine"), List::Unavailable);
    assert_eq!(list(dataset, &comparison, "agomelatine"), List::Placed);
}

/// Wishes as somebody might have them: one to eight, of any importance, some welcome, some with a limit.
fn random_wishes(dataset: &Dataset, stream: &mut Stream) -> Wishes {
    let mut wishes = Wishes::none(dataset);
    let mut below = |n: usize| (stream.uniform() * n as f64) as usize;
    for _ in 0..=below(8) {
        let e = EffectIx(below(dataset.effects().len()));
        let importance = Importance::ALL[1 + below(3)];
        let is_welcome = below(6) == 0 && has_direction(dataset.effect(e));
        let direction = if is_welcome { Direction::Welcome } else { Direction::Avoid };
        let takes_limit = below(8) == 0 && dataset.effect(e).valence != Valence::Benefit && !is_welcome;
        let ceiling = range(dataset, e).filter(|_| takes_limit).map(|(low, high)| (low + high) / 2.0);
        wishes.set(e, Wish { importance, direction, ceiling });
    }
    wishes
}

/// Few draws: what is tested holds for any number.
fn with_draws(dataset: &Dataset) -> Draws {
    let mut draws = Draws::new(dataset, 300, SEED);
    for e in dataset.effect_ixs() {
        while !draws.prepare_step(dataset, e) {}
    }
    draws
}

#[test]
fn knowing_little_is_never_rewarded_whatever_the_wishes() {
    for id in [ANTIDEPRESSANTS, ANTIPSYCHOTICS] {
        let dataset = class(id);
        let (draws, burdens) = (with_draws(dataset), Burdens::of(dataset));
        let mut stream = Stream::new(&[2026]);
        let mut groups = 0;
        for _ in 0..1_000 {
            let wishes = random_wishes(dataset, &mut stream);
            let comparison = Comparison::new(dataset, &burdens, &wishes, Some(Country::NL))
                .with_uncertainty(dataset, &draws);
            let Some(uncertain) = &comparison.uncertain else {
                assert!(!comparison.is_weighed());
                continue;
            };
            groups += uncertain.groups.len();
            // No group holds a medicine whose median lies behind one of a later group.
            assert!(uncertain.placed.is_sorted_by(|a, b| a.fit_median <= b.fit_median));
            assert_eq!(uncertain.groups.concat(), comparison.placed);
            for group in &uncertain.groups {
                for &m in &group[1..] {
                    assert!(uncertain.better(m, group[0]) >= Some(NO_CLEAR_DIFFERENCE));
                }
            }
            for next in uncertain.groups.windows(2) {
                assert!(uncertain.better(next[1][0], next[0][0]) < Some(NO_CLEAR_DIFFERENCE));
            }
            // What has a place is known where it matters, below every limit, to be had and for everybody.
            let matters_most = wishes.weighing(dataset).any(|(_, wish)| wish.importance >= Importance::Lot);
            for &m in &comparison.placed {
                let standing = comparison.standing(m);
                assert!(standing.exceeded.is_empty() && standing.unknown_limits.is_empty());
                assert!(
                    !dataset.medicine(m).is_special()
                        && dataset.medicine(m).is_available("NL") != Some(false)
                );
                for (e, wish) in wishes.weighing(dataset) {
                    let is_known = reading(dataset, m, e).weighs().is_some();
                    assert!(is_known || wish.importance == Importance::Little);
                }
                let known = comparison.fits[m.0].as_ref().map(|fit| fit.known_share);
                assert!(matters_most || known >= Some(0.5));
            }
        }
        assert!(groups > 1_000, "there was something to order");
    }
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    for id in [ANTIDEPRESSANTS, ANTIPSYCHOTICS] {
        let dataset = class(id);
        let mut packed = dataset.about().clone();
        packed.medicines.reverse();
        packed.effects.reverse();
        packed.estimates.reverse();
        let turned = Dataset::check(packed).expect("the same class");
        let of = |dataset: &Dataset, wishes: &Wishes, draws: &Draws| -> Vec<Vec<String>> {
            let comparison = Comparison::new(dataset, &Burdens::of(dataset), wishes, Some(Country::NL))
                .with_uncertainty(dataset, draws);
            let groups = comparison.uncertain.map_or(vec![], |uncertain| uncertain.groups);
            let name = |m: &MedicineIx| dataset.medicine(*m).id.clone();
            groups.iter().map(|group| group.iter().map(name).collect()).collect()
        };
        let draws = [dataset, &turned].map(with_draws);
        let mut stream = Stream::new(&[7]);
        for _ in 0..50 {
            let wished = random_wishes(dataset, &mut stream);
            let mut same = Wishes::none(&turned);
            for e in dataset.effect_ixs() {
                same.set(effect(&turned, &dataset.effect(e).id), wished.get(e));
            }
            assert_eq!(of(dataset, &wished, &draws[0]), of(&turned, &same, &draws[1]));
        }
    }
}
