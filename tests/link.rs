//! The link: what a person wrote down comes back whole, or the link says what is wrong with it.

mod common;

use common::*;
use proptest::prelude::*;
use weegwijzer::domain::choices::{Choices, MOST_COMPARED};
use weegwijzer::domain::dataset::*;
use weegwijzer::domain::link::*;
use weegwijzer::domain::taking::*;
use weegwijzer::domain::wishes::*;

/// Links of version 1 and what they carry, made by another program from the layout that `link.rs` describes. Lines are
/// added, never changed: such links stand in letters and on paper.
const FIXTURES: &str = include_str!("fixtures/links-v1.txt");

/// A class with the numbers 11, 12, … for its effects and 21, 22, … for its medicines. All but the last effect can
/// weigh; the first is a benefit, the second a burden.
fn class() -> Dataset {
    let mut effects: Vec<_> =
        (11..17).map(|number| effect(&format!("e{number}"), number, Measure::OddsRatio)).collect();
    effects[0].valence = Valence::Benefit;
    effects[1].valence = Valence::Burden;
    let medicines: Vec<_> = (21..28).map(|number| medicine(&format!("m{number}"), number)).collect();
    let figures = effects[..5]
        .iter()
        .flat_map(|e| medicines.iter().zip(1..).map(|(m, x)| exactly(&m.id, e, f64::from(x))))
        .collect();
    let mut packed = packed(effects, medicines, figures);
    packed.retired = Some(Retired { effects: retired("gone", 5), medicines: retired("withdrawn", 6) });
    Dataset::check(packed).expect("a test dataset obeys the rules")
}

fn retired(id: &str, number: u32) -> std::collections::BTreeMap<String, u32> {
    [(id.to_owned(), number)].into()
}

fn told_wishes(wishes: &[(u32, Wish)]) -> String {
    let one = |(effect, wish): &(u32, Wish)| {
        let welcome = if wish.direction == Direction::Welcome { " welcome" } else { "" };
        let ceiling = wish.ceiling.map(|c| format!(" ceiling {c:?}")).unwrap_or_default();
        format!("{effect}:{}{welcome}{ceiling}", wish.importance as u8)
    };
    or_dash(wishes.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn told_marks(marks: &Marks) -> String {
    format!("asked {} · others {}", told_wishes(&marks.asked), told_wishes(&marks.others))
}

fn told_numbers(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "-".to_owned() } else { text }
}

/// What a link carries, as a person can read it.
fn told(shared: &Shared) -> String {
    let taking = |t: &SharedTaking| {
        let when = if t.when == When::Now { "now" } else { "before" };
        let outcome = match t.outcome {
            None => "",
            Some(Outcome::Helped) => " helped",
            Some(Outcome::DidNotHelp) => " did not help",
        };
        let reasons = match &t.stopped_because[..] {
            [] => String::new(),
            effects => format!(" because of {}", told_numbers(effects)),
        };
        format!("{} {when}{outcome}{reasons}", t.medicine)
    };
    let second = shared.second.as_ref().map(|s| format!(" · second {}", told_marks(s))).unwrap_or_default();
    format!(
        "{} {} · {} · compare {} · taking {}{second}",
        shared.class,
        shared.version,
        told_marks(&shared.own),
        or_dash(told_numbers(&shared.compared)),
        or_dash(shared.taking.iter().map(taking).collect::<Vec<_>>().join(", ")),
    )
}

fn fixtures() -> Vec<(&'static str, &'static str)> {
    FIXTURES.lines().map(|line| line.split_once('\t').expect("a link, a tab, what it carries")).collect()
}

#[test]
fn links_of_version_1_are_read_for_ever() {
    for (link, carried) in fixtures() {
        assert_eq!(decode(link).as_ref().map(told), Ok(carried.to_owned()), "{link}");
    }
}

#[test]
fn there_is_one_link_for_one_content() {
    for (link, _) in fixtures() {
        assert_eq!(decode(link).as_ref().map(encode), Ok(link.to_owned()));
    }
}

fn wishes_of_any_kind() -> impl Strategy<Value = Wish> {
    use prop::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    let shown = (-4000..4000).prop_map(|t| f64::from(t) / 20.0);
    let ceiling = prop::option::of(prop_oneof![shown, POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO]);
    let importance = prop::sample::select(Importance::ALL.to_vec());
    let direction = prop::sample::select(vec![Direction::Avoid, Direction::Welcome]);
    (importance, direction, ceiling).prop_map(|(importance, direction, ceiling)| Wish {
        importance,
        direction,
        ceiling,
    })
}

/// Mostly small, as in the data.
fn numbers() -> impl Strategy<Value = u32> {
    prop_oneof![4 => 0..60u32, 1 => any::<u32>()]
}

fn marks() -> impl Strategy<Value = Marks> {
    let list = || prop::collection::vec((numbers(), wishes_of_any_kind()), 0..12);
    (list(), list()).prop_map(|(asked, others)| Marks { asked, others })
}

fn outcomes() -> impl Strategy<Value = Option<Outcome>> {
    prop::sample::select(vec![None, Some(Outcome::Helped), Some(Outcome::DidNotHelp)])
}

fn whens() -> impl Strategy<Value = When> {
    prop::sample::select(vec![When::Now, When::Before])
}

fn contents() -> impl Strategy<Value = Shared> {
    let reasons = prop::collection::vec(numbers(), 0..4);
    let taking =
        (numbers(), whens(), outcomes(), reasons).prop_map(|(medicine, when, outcome, stopped_because)| {
            SharedTaking { medicine, when, outcome, stopped_because }
        });
    let parts = (
        "[a-z0-9_]{1,64}",
        "\\PC{0,20}",
        marks(),
        prop::collection::vec(numbers(), 0..6),
        prop::collection::vec(taking, 0..8),
        prop::option::of(marks()),
    );
    parts.prop_map(|(class, version, own, compared, taking, second)| Shared {
        class,
        version,
        own,
        compared,
        taking,
        second,
    })
}

/// Choices that the screens let a person make in [`class`].
fn choices() -> impl Strategy<Value = Choices> {
    let dataset = class();
    let effects: Vec<_> = dataset.effect_ixs().filter(|&e| dataset.can_weigh(e)).collect();
    let medicines: Vec<_> = dataset.medicine_ixs().collect();
    let wished = prop::collection::vec(wishes_of_any_kind(), effects.len());
    let asked = prop::sample::subsequence(effects.clone(), 0..=effects.len()).prop_shuffle();
    let compared = prop::sample::subsequence(medicines.clone(), 0..=MOST_COMPARED).prop_shuffle();
    let reasons = prop::sample::subsequence(effects.clone(), 0..3).prop_shuffle();
    let taking = (prop::sample::select(medicines), whens(), outcomes(), reasons);
    (wished, asked, compared, prop::collection::vec(taking, 0..6)).prop_map(
        move |(wished, asked, compared, taking)| {
            let mut choices = Choices::default();
            for (&e, wish) in effects.iter().zip(wished) {
                let valence = dataset.effect(e).valence;
                let direction = if valence == Valence::Harm { wish.direction } else { Direction::Avoid };
                let wants_more = valence == Valence::Benefit || direction == Direction::Welcome;
                let ceiling = wish.ceiling.filter(|_| !wants_more);
                choices.wishes.set(e, Wish { direction, ceiling, ..wish });
            }
            choices.asked = asked;
            choices.compared = compared;
            for (medicine, when, outcome, stopped_because) in taking {
                choices.taking.set(Taking { medicine, when, outcome, stopped_because });
            }
            choices
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_content_survives_a_link(shared in contents()) {
        let link = encode(&shared);
        prop_assert!(link.len() <= LONGEST);
        prop_assert_eq!(decode(&link), Ok(shared));
    }

    #[test]
    fn everything_that_a_person_chose_comes_back(own in choices(), second in prop::option::of(choices())) {
        let dataset = class();
        let link = encode(&Shared::of(&dataset, &own, second.as_ref()));
        let resolved = resolve(&decode(&link).expect("a whole link"), &dataset);
        prop_assert_eq!(resolved.unresolved, vec![]);
        for e in dataset.effect_ixs() {
            prop_assert_eq!(resolved.own.wishes.get(e), own.wishes.get(e));
        }
        prop_assert_eq!(resolved.own.asked, own.asked);
        prop_assert_eq!(resolved.own.compared, own.compared);
        prop_assert_eq!(resolved.own.taking, own.taking);
        prop_assert_eq!(resolved.second.is_some(), second.is_some());
        if let (Some(back), Some(second)) = (resolved.second, second) {
            for e in dataset.effect_ixs() {
                prop_assert_eq!(back.wishes.get(e), second.wishes.get(e));
            }
            prop_assert_eq!(back.asked, second.asked);
        }
    }
}

#[test]
fn a_ceiling_that_nobody_can_mean_is_left_out() {
    for ceiling in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let wish = Wish { ceiling: Some(ceiling), ..avoid(Importance::Lot) };
        assert_eq!(decode(&encode(&carrying(wish))), Ok(carrying(Wish { ceiling: None, ..wish })));
    }
}

/// A link about [`class`] that carries nothing.
fn nothing() -> Shared {
    Shared {
        class: "class".into(),
        version: "1".into(),
        own: Marks::default(),
        compared: vec![],
        taking: vec![],
        second: None,
    }
}

/// One wish about effect 13.
fn carrying(wish: Wish) -> Shared {
    wishing(13, wish)
}

fn wishing(effect: u32, wish: Wish) -> Shared {
    Shared { own: Marks { asked: vec![(effect, wish)], others: vec![] }, ..nothing() }
}

#[test]
fn a_usual_link_is_shorter_than_120_characters() {
    let wish = |effect, importance| (effect, avoid(importance));
    let ceiling = Wish { ceiling: Some(27.5), ..avoid(Importance::Lot) };
    let taking = |medicine, when, reasons: &[u32]| SharedTaking {
        medicine,
        when,
        outcome: Some(Outcome::DidNotHelp),
        stopped_because: reasons.to_owned(),
    };
    let usual = Shared {
        class: "antidepressants".into(),
        version: "2026.11.22.12".into(),
        own: Marks {
            asked: vec![
                wish(60, Importance::VeryMuch),
                wish(61, Importance::Lot),
                wish(62, Importance::Lot),
                wish(63, Importance::Little),
                (64, ceiling),
            ],
            others: vec![],
        },
        compared: vec![50, 51, 52, 53],
        taking: vec![
            taking(54, When::Now, &[]),
            taking(55, When::Now, &[]),
            taking(56, When::Before, &[60, 61]),
            taking(57, When::Before, &[62]),
        ],
        second: None,
    };
    let length = encode(&usual).len();
    assert!(length < 120, "{length} characters");
}

#[test]
fn a_changed_character_is_always_found() {
    let alphabet: Vec<char> =
        ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_', '.', '=']).collect();
    for (link, _) in fixtures() {
        for place in "#v1.".len()..link.len() {
            for &other in alphabet.iter().filter(|&&c| !link[place..].starts_with(c)) {
                let changed = [&link[..place], &other.to_string(), &link[place + 1..]].concat();
                assert_eq!(decode(&changed), Err(LinkError::Damaged), "{changed}");
            }
        }
    }
}

#[test]
fn exchanged_neighbours_are_always_found() {
    for (link, _) in fixtures() {
        for place in "#v1.".len()..link.len() - 1 {
            let mut changed = link.as_bytes().to_vec();
            changed.swap(place, place + 1);
            let changed = String::from_utf8(changed).expect("links are ASCII");
            if changed != link {
                assert_eq!(decode(&changed), Err(LinkError::Damaged), "{changed}");
            }
        }
    }
}

#[test]
fn a_lost_character_is_found() {
    for (link, _) in fixtures() {
        for place in "#v1.".len()..link.len() {
            let lost = [&link[..place], &link[place + 1..]].concat();
            if lost != link {
                assert_eq!(decode(&lost), Err(LinkError::Damaged), "{lost}");
            }
        }
    }
}

#[test]
fn a_link_that_was_cut_off_is_found() {
    for (link, _) in fixtures() {
        for end in "#v1.".len()..link.len() {
            assert_eq!(decode(&link[..end]), Err(LinkError::Damaged), "{}", &link[..end]);
        }
    }
}

#[test]
fn content_that_no_program_of_ours_writes_is_damage_although_its_checksum_is_right() {
    // Made by another program. Without its fault each would be the first.
    assert!(decode("#v1.AWEBMQAAAACeiQ").is_ok());
    for (fault, link) in [
        ("no content at all", "#v1.__8"),
        ("a class that cannot be the name of a file", "#v1.BC4uL2EBMQAAAAAb9A"),
        ("no class", "#v1.AAExAAAAABLR"),
        ("a text that is longer than the link", "#v1.f2F57w"),
        ("a text that is not UTF-8", "#v1.AWEB_wAAAABimQ"),
        ("a number that is longer than needed", "#v1.gQBhATEAAAAApIc"),
        ("more wishes than there are", "#v1.AWEBMQUAEUr7"),
        ("four thousand million medicines", "#v1.AWEBMQAA_____w_uRw"),
        ("a medicine above 32 bits", "#v1.AWEBMQAAAYCAgIAQAGzt"),
        ("an effect above 32 bits", "#v1.AWEBMQEAgICAgIACAAC4Pg"),
        ("a ceiling that could be a number of twentieths", "#v1.AWEBMQEAGAEAAAAAAAAaQAAA1Uk"),
        ("a ceiling that is not a number", "#v1.AWEBMQEAGAEAAAAAAAD4fwAAVV8"),
        ("an endless ceiling", "#v1.AWEBMQEAGAEAAAAAAADwfwAA0Jw"),
        ("a ceiling of no kind", "#v1.AWEBMQEAGAMAALnR"),
        ("twentieths above 31 bits", "#v1.AWEBMQEAGICAgIAgAACOdw"),
        ("an outcome of no kind", "#v1.AWEBMQAAAAEWqrE"),
        ("reasons, but none", "#v1.AWEBMQAAAAEZALWe"),
        ("half of a second person", "#v1.AWEBMQAAAAAA63c"),
        ("something after the end", "#v1.AWEBMQAAAAAAAADCOA"),
    ] {
        assert_eq!(decode(link), Err(LinkError::Damaged), "{fault}");
    }
}

#[test]
fn a_link_that_is_too_long_is_damage() {
    assert_eq!(decode(&format!("#v1.{}", "A".repeat(LONGEST + 1))), Err(LinkError::Damaged));
}

#[test]
fn a_whole_address_and_one_that_was_broken_into_lines_are_read_as_their_link() {
    let (link, _) = fixtures()[1];
    for text in [
        format!("https://example.org/weegwijzer/?a=b{link}"),
        format!("  {}\r\n{}\n", &link[..40], &link[40..]),
        link.trim_start_matches('#').to_owned(),
    ] {
        assert_eq!(decode(&text), decode(link), "{text}");
    }
}

/// What mail and chat programs put inside a link: breaks of the line, escaped or not, and what nobody sees.
const INSIDE: [&str; 12] = [
    " ",
    "\n",
    "\r\n ",
    "\t",
    "%20",
    "%0A",
    "%0D%0A",
    "\u{200b}",
    "\u{ad}",
    "%E2%80%8B",
    "%C2%AD",
    "\u{feff}",
];

/// What stands behind a link in a sentence, or is put there.
const BEHIND: [&str; 20] = [
    "",
    ".",
    ",",
    ")",
    ").",
    ">",
    "\"",
    "*",
    "**",
    "'",
    "”",
    "…",
    "]",
    "%22",
    "%3E",
    "%20",
    "&utm_source=chat",
    "&utm_source=a&utm_medium=b.",
    "?fbclid=IwAR-_09",
    "/",
];

/// What stands before it.
const BEFORE: [&str; 8] =
    ["#", "", "<#", "\"", "https://example.org/x/?a=b#nl/", "#nl/", "%23", "https://example.org/%2523en/"];

#[test]
fn a_link_survives_what_mail_and_chat_programs_do_to_it() {
    for (link, _) in fixtures() {
        for before in BEFORE {
            for behind in BEHIND {
                let sent = [before, &link[1..], behind].concat();
                assert_eq!(tidied(&sent), link[1..], "{sent}");
                assert_eq!(decode(&sent).as_ref().map(encode), Ok(link.to_owned()), "{sent}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_link_is_found_again_and_is_one(
        shared in contents(),
        inside in prop::collection::vec((any::<prop::sample::Index>(), 0..INSIDE.len()), 0..6),
        before in 0..BEFORE.len(),
        behind in prop::collection::vec(0..BEHIND.len(), 0..3),
    ) {
        let link = encode(&shared);
        let mut places: Vec<_> = inside.iter().map(|(at, what)| (1 + at.index(link.len()), *what)).collect();
        places.sort();
        let (mut sent, mut from) = (String::new(), 1);
        for (place, what) in places {
            sent.extend([&link[from..place], INSIDE[what]]);
            from = place;
        }
        sent.push_str(&link[from..]);
        // Settings come before the signs of the sentence.
        let mut behind: Vec<_> = behind.iter().map(|&i| BEHIND[i]).collect();
        behind.sort_by_key(|text| !text.contains('='));
        let sent = [BEFORE[before], &sent, &behind.concat()].concat();
        prop_assert_eq!(decode(&sent).map(|shared| encode(&shared)), Ok(link), "{}", sent);
        prop_assert_eq!(tidied(&tidied(&sent)), tidied(&sent));
    }

    #[test]
    fn whatever_is_read_as_a_link_is_the_one_link_of_its_content(text in "\\PC{0,40}", at in 0..8usize) {
        let (link, _) = fixtures()[at];
        for sent in [[link, &text].concat(), [&text, link].concat()] {
            if let Ok(shared) = decode(&sent) {
                prop_assert_eq!(["#", &tidied(&sent)].concat(), encode(&shared), "{}", sent);
            }
        }
    }
}

#[test]
fn a_link_of_a_newer_program_is_told_apart() {
    assert_eq!(decode("#v2.anything at all"), Err(LinkError::NewerVersion(2)));
    assert_eq!(decode("#v255."), Err(LinkError::NewerVersion(255)));
}

#[test]
fn other_texts_are_not_links() {
    for text in [
        "",
        "#",
        "#nl",
        "#en/some_class/overview",
        "#v",
        "#v1",
        "#v0.AA",
        "#v01.AA",
        "#v256.AA",
        "#va.AA",
        "é",
    ] {
        assert_eq!(decode(text), Err(LinkError::NotALink), "{text}");
    }
}

/// What `shared` means for [`class`]: the unresolved, and what the person chose.
fn resolved(shared: &Shared) -> (Vec<Unresolved>, Choices) {
    let resolved = resolve(shared, &class());
    (resolved.unresolved, resolved.own)
}

/// An effect of [`class`] by its number.
fn ix(number: u32) -> EffectIx {
    class().effect_numbered(number).expect("an effect of the class")
}

#[test]
fn numbers_of_another_class_mean_nothing() {
    let (unresolved, own) =
        resolved(&Shared { class: "other".into(), compared: vec![21], ..carrying(avoid(Importance::Lot)) });
    assert_eq!(unresolved, [Unresolved::OtherClass]);
    assert_eq!(own, Choices::default());
}

#[test]
fn another_version_of_the_data_is_told_and_nothing_is_lost() {
    let (unresolved, own) = resolved(&Shared { version: "2".into(), ..carrying(avoid(Importance::Lot)) });
    assert_eq!(unresolved, [Unresolved::OtherVersion]);
    assert_eq!(own.wishes.get(ix(13)), avoid(Importance::Lot));
}

#[test]
fn an_unknown_effect_is_told_once_and_the_other_wishes_stay() {
    let lot = avoid(Importance::Lot);
    let marks = Marks { asked: vec![(99, lot), (13, lot)], others: vec![(99, lot)] };
    let (unresolved, own) = resolved(&Shared { own: marks, ..nothing() });
    assert_eq!(unresolved, [Unresolved::UnknownEffect(99)]);
    assert_eq!(own.asked, [ix(13)]);
}

#[test]
fn a_retired_effect_is_told_by_its_id() {
    assert_eq!(resolved(&wishing(5, avoid(Importance::Lot))).0, [Unresolved::RetiredEffect("gone".into())]);
}

#[test]
fn an_unknown_and_a_retired_medicine_are_told_and_the_others_stay() {
    let (unresolved, own) = resolved(&Shared { compared: vec![22, 99, 6, 21], ..nothing() });
    assert_eq!(
        unresolved,
        [Unresolved::UnknownMedicine(99), Unresolved::RetiredMedicine("withdrawn".into())]
    );
    assert_eq!(own.compared, [MedicineIx(1), MedicineIx(0)]);
}

#[test]
fn what_was_taken_stays_although_a_reason_to_stop_is_gone() {
    let taking =
        SharedTaking { medicine: 21, when: When::Before, outcome: None, stopped_because: vec![5, 13] };
    let (unresolved, own) = resolved(&Shared { taking: vec![taking], ..nothing() });
    assert_eq!(unresolved, [Unresolved::RetiredEffect("gone".into())]);
    assert_eq!(own.taking.all()[0].stopped_because, [ix(13)]);
}

#[test]
fn a_reason_to_stop_need_not_be_an_effect_that_weighs() {
    let taking = SharedTaking { medicine: 21, when: When::Before, outcome: None, stopped_because: vec![16] };
    let (unresolved, own) = resolved(&Shared { taking: vec![taking], ..nothing() });
    assert_eq!((unresolved, &own.taking.all()[0].stopped_because[..]), (vec![], &[ix(16)][..]));
}

#[test]
fn a_wish_that_cannot_weigh_is_kept_to_talk_about() {
    let wish = avoid(Importance::Lot);
    let (unresolved, own) = resolved(&wishing(16, wish));
    assert_eq!((unresolved, own.wishes.get(ix(16)), &own.asked[..]), (vec![], wish, &[ix(16)][..]));
}

#[test]
fn a_deal_breaker_on_what_can_only_be_talked_about_is_told_and_left_out() {
    let (unresolved, own) = resolved(&wishing(16, Wish { ceiling: Some(5.5), ..avoid(Importance::Lot) }));
    assert_eq!(unresolved, [Unresolved::Ceiling(ix(16))]);
    assert_eq!(own.wishes.get(ix(16)), avoid(Importance::Lot));
}

#[test]
fn a_deal_breaker_on_a_benefit_is_told_and_the_rest_of_the_wish_stays() {
    let (unresolved, own) = resolved(&wishing(11, Wish { ceiling: Some(5.5), ..avoid(Importance::Lot) }));
    assert_eq!(unresolved, [Unresolved::Ceiling(ix(11))]);
    assert_eq!(own.wishes.get(ix(11)), avoid(Importance::Lot));
}

#[test]
fn a_deal_breaker_on_an_effect_that_is_welcome_is_told_and_the_rest_of_the_wish_stays() {
    let more = Wish { direction: Direction::Welcome, ..avoid(Importance::Lot) };
    let (unresolved, own) = resolved(&carrying(Wish { ceiling: Some(5.5), ..more }));
    assert_eq!(unresolved, [Unresolved::Ceiling(ix(13))]);
    assert_eq!(own.wishes.get(ix(13)), more);
}

#[test]
fn a_burden_that_is_welcome_is_told_and_taken_as_one_to_avoid() {
    let less = Wish { ceiling: Some(5.5), ..avoid(Importance::Lot) };
    let (unresolved, own) = resolved(&wishing(12, Wish { direction: Direction::Welcome, ..less }));
    assert_eq!(unresolved, [Unresolved::Direction(ix(12))]);
    assert_eq!(own.wishes.get(ix(12)), less);
}

#[test]
fn more_medicines_to_compare_than_fit_side_by_side_are_told() {
    let (unresolved, own) = resolved(&Shared { compared: vec![21, 22, 23, 24, 25, 26], ..nothing() });
    assert_eq!(unresolved, [Unresolved::TooManyCompared]);
    assert_eq!(own.compared, [0, 1, 2, 3].map(MedicineIx));
}

#[test]
fn an_effect_that_was_asked_about_twice_stands_in_a_link_once() {
    let mut choices = Choices::default();
    choices.asked.extend([14, 13, 14].map(ix));
    let marks = Shared::of(&class(), &choices, None).own;
    assert_eq!(marks.asked, [(14, Wish::default()), (13, Wish::default())]);
}

#[test]
fn what_stands_twice_in_a_link_is_taken_once() {
    let (little, lot) = (avoid(Importance::Little), avoid(Importance::Lot));
    let marks = Marks {
        asked: vec![(13, lot), (13, little), (15, Wish::default()), (15, lot)],
        others: vec![(14, lot), (14, little)],
    };
    let (unresolved, own) = resolved(&Shared { own: marks, compared: vec![21, 21], ..nothing() });
    assert_eq!(unresolved, []);
    assert_eq!((own.wishes.get(ix(13)), own.wishes.get(ix(14))), (lot, lot));
    assert_eq!((own.asked, own.compared), (vec![ix(13), ix(15)], vec![MedicineIx(0)]));
}

#[test]
fn what_the_second_person_marked_is_looked_at_in_the_same_way() {
    let marks =
        Marks { asked: vec![(13, avoid(Importance::Lot)), (99, avoid(Importance::Lot))], others: vec![] };
    let resolved = resolve(&Shared { second: Some(marks), ..nothing() }, &class());
    assert_eq!(resolved.unresolved, [Unresolved::UnknownEffect(99)]);
    assert_eq!(resolved.second.map(|second| second.asked), Some(vec![ix(13)]));
}
