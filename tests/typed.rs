//! What people type in the field of the start page, and what the real data offer them first.
//!
//! Enter and the first tap take the first suggestion, so that a wrong one there is worse than none.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use weegwijzer::domain::dataset::Dataset;
use weegwijzer::domain::decode::decode;
use weegwijzer::domain::index::ClassSummary;
use weegwijzer::domain::question::{Found, Hit, find, find_effects};

/// Words of despair: help comes, and no hit.
const HELP: &str = "113";

/// Nothing is found, and that is said.
const NOTHING: &str = "";

/// What was typed in Dutch, and the id of what is offered first while no class is known; ids with `+` are medicines
/// side by side.
const DUTCH: &[(&str, &str)] = &[
    // Weight and appetite.
    ("dik", "weight_change"),
    ("dikker", "weight_change"),
    ("dik worden", "weight_change"),
    ("niet dik worden", "weight_change"),
    ("ik wil er niet dik van worden", "weight_change"),
    ("dikker worden", "weight_change"),
    ("gewichtstoename", "weight_change"),
    ("aankomen", "weight_change"),
    ("afvallen", "weight_change"),
    ("ik kom aan", "weight_change"),
    ("kilo's erbij", "weight_change"),
    ("overgewicht", "weight_change"),
    ("geen eetlust", "appetite_decrease"),
    ("ik heb geen honger meer", "appetite_decrease"),
    ("minder trek", "appetite_decrease"),
    ("steeds honger", "appetite_increase"),
    ("vreetbuien", "appetite_increase"),
    // Sex.
    ("geen zin in seks", "sexual_problems"),
    ("niet klaarkomen", "sexual_problems"),
    ("ik kan niet meer klaarkomen", "sexual_problems"),
    ("geen erectie", "sexual_problems"),
    ("libido", "sexual_problems"),
    ("minder zin om te vrijen", "sexual_problems"),
    // Sleep and energy.
    ("moe", "fatigue"),
    ("moe worden", "fatigue"),
    ("altijd moe", "fatigue"),
    ("geen energie", "fatigue"),
    ("vermoeidheid", "fatigue"),
    ("ik ben al maanden moe", "fatigue"),
    ("niet kunnen slapen", "insomnia"),
    ("ik slaap slecht", "insomnia"),
    ("ik lig de hele nacht wakker", "insomnia"),
    ("slaperig overdag", "sleepiness"),
    ("suf in mijn hoofd", "sleepiness"),
    ("ik word er zo suf van", "sleepiness"),
    // Other complaints.
    ("ik ben zo misselijk", "nausea"),
    ("misselik", "nausea"),
    ("overgeven", "vomiting"),
    ("moeilijk poepen", "constipation"),
    ("verstopt", "constipation"),
    ("aan de diarree", "diarrhoea"),
    ("last van een droge mond", "dry_mouth"),
    ("zweten", "sweating"),
    ("hoofdpein", "headache"),
    ("duizelig als ik opsta", "dizziness"),
    ("mijn handen trillen", "trembling"),
    ("wazig zien", "blurred_vision"),
    ("hartkloppingen", "fast_heartbeat"),
    ("stemmen horen", "symptom_change"),
    ("niet stil kunnen zitten", "restlessness"),
    ("kwijlen", "hypersalivation"),
    ("suikerziekte", "diabetes"),
    ("paniekaanval", "agitation_anxiety"),
    ("onrustig", "agitation_anxiety"),
    ("helpt het?", "response"),
    ("minder klachten", "response"),
    // Medicines, brands and classes.
    ("prozac", "fluoxetine"),
    ("ik slik sertraline", "sertraline"),
    ("setraline", "sertraline"),
    ("kwetiapine", "quetiapine"),
    ("haldol", "haloperidol"),
    ("dik van olanzapine", "olanzapine"),
    ("Lexapro of Remeron", "escitalopram+mirtazapine"),
    ("wellbutrin", "bupropion"),
    ("venlafaxine afbouwen", "venlafaxine"),
    ("een antidepressivum", "antidepressants"),
    ("antipsychotica", "antipsychotics"),
    // Topics.
    ("stoppen", "withdrawal_symptoms"),
    ("ik wil stoppen", "withdrawal_symptoms"),
    ("verslavend", "withdrawal_symptoms"),
    ("zwanger", "pregnancy"),
    ("ik wil zwanger worden", "pregnancy"),
    ("autorijden", "driving"),
    ("mag ik autorijden", "driving"),
    ("alcohol", "alcohol"),
    ("mag ik alcohol drinken", "alcohol"),
    // Despair.
    ("zelfmoord", HELP),
    ("ik denk aan zelfmoord", HELP),
    ("zelfmoort", HELP),
    ("ik wil dood", HELP),
    ("ik wil niet meer leven", HELP),
    ("het leven heeft geen zin", HELP),
    ("ik wil er niet meer zijn", HELP),
    ("te veel pillen geslikt", HELP),
    ("113", HELP),
    // What is not there.
    ("adhd", NOTHING),
    ("xyz", NOTHING),
    ("autisme", NOTHING),
    ("ptss", NOTHING),
    ("ritalin", NOTHING),
    ("lithium", NOTHING),
    ("oxazepam", NOTHING),
    ("ibuprofen", NOTHING),
    ("haaruitval", NOTHING),
    ("kinderen", "pregnancy"),
    ("stemming", NOTHING),
    ("beter in mijn vel", NOTHING),
    ("ik weet het niet", NOTHING),
    ("wat moet ik nu doen", NOTHING),
    ("nergens zin in", NOTHING),
    ("op een andere manier", NOTHING),
    ("qwertyuiop", NOTHING),
];

/// The same in English.
const ENGLISH: &[(&str, &str)] = &[
    // Weight and appetite.
    ("gain weight", "weight_change"),
    ("weight gain", "weight_change"),
    ("getting fat", "weight_change"),
    ("I don't want to get fat", "weight_change"),
    ("putting on weight", "weight_change"),
    ("losing weight", "weight_change"),
    ("no appetite", "appetite_decrease"),
    ("I am not hungry", "appetite_decrease"),
    ("loss of appetite", "appetite_decrease"),
    ("always hungry", "appetite_increase"),
    ("cravings", "appetite_increase"),
    // Sex.
    ("no sex drive", "sexual_problems"),
    ("not interested in sex", "sexual_problems"),
    ("can't orgasm", "sexual_problems"),
    ("erection problems", "sexual_problems"),
    ("low libido", "sexual_problems"),
    // Sleep and energy.
    ("tired", "fatigue"),
    ("tired all the time", "fatigue"),
    ("tiredness", "fatigue"),
    ("no energy", "fatigue"),
    ("can't sleep", "insomnia"),
    ("trouble sleeping", "insomnia"),
    ("I can not sleep at night", "insomnia"),
    ("insomnia", "insomnia"),
    ("drowsy", "sleepiness"),
    ("feel like a zombie", "sleepiness"),
    // Other complaints.
    ("feeling sick", "nausea"),
    ("nausea", "nausea"),
    ("nausia", "nausea"),
    ("throwing up", "vomiting"),
    ("constipated", "constipation"),
    ("the runs", "diarrhoea"),
    ("diarhea", "diarrhoea"),
    ("my mouth is dry", "dry_mouth"),
    ("sweating at night", "sweating"),
    ("headaches", "headache"),
    ("dizzy when I stand up", "dizziness"),
    ("shaky hands", "trembling"),
    ("my hands are shaking", "trembling"),
    ("blurry vision", "blurred_vision"),
    ("palpitations", "fast_heartbeat"),
    ("heart racing", "fast_heartbeat"),
    ("hearing voices", "symptom_change"),
    ("can't sit still", "restlessness"),
    ("restless legs", "restlessness"),
    ("drooling", "hypersalivation"),
    ("diabetes", "diabetes"),
    ("anxiety", "agitation_anxiety"),
    ("panic attacks", "agitation_anxiety"),
    ("does it work?", "response"),
    // Medicines, brands and classes.
    ("Prozac", "fluoxetine"),
    ("I take sertraline", "sertraline"),
    ("setraline", "sertraline"),
    ("seroquel", "quetiapine"),
    ("lexapro or remeron", "escitalopram+mirtazapine"),
    ("quetiapine weight gain", "quetiapine"),
    ("abilify", "aripiprazole"),
    ("an antidepressant", "antidepressants"),
    // Topics.
    ("stopping", "withdrawal_symptoms"),
    ("coming off", "withdrawal_symptoms"),
    ("coming off it slowly", "withdrawal_symptoms"),
    ("is it addictive", "withdrawal_symptoms"),
    ("pregnant", "pregnancy"),
    ("can I take it when pregnant", "pregnancy"),
    ("breastfeeding", "pregnancy"),
    ("driving", "driving"),
    ("can I drive", "driving"),
    ("alcohol", "alcohol"),
    ("drinking alcohol", "alcohol"),
    // Despair.
    ("suicide", HELP),
    ("suicidal thoughts", HELP),
    ("I want to die", HELP),
    ("kill myself", HELP),
    ("self harm", HELP),
    ("I took too many pills", HELP),
    ("overdose", HELP),
    ("life is not worth living", HELP),
    ("I don't want to live", HELP),
    // What is not there.
    ("adhd", NOTHING),
    ("xyz", NOTHING),
    ("autism", NOTHING),
    ("ptsd", NOTHING),
    ("adderall", NOTHING),
    ("lithium", NOTHING),
    ("valium", NOTHING),
    ("hair loss", NOTHING),
    ("children", NOTHING),
    ("am I fit to work", NOTHING),
    ("it keeps coming back", NOTHING),
    ("it runs in my family", NOTHING),
    ("what should I do", NOTHING),
    ("my mood improved", NOTHING),
    ("asdfgh", NOTHING),
];

/// The same for somebody who named a medicine against psychosis.
const ANTIPSYCHOTICS: &[(&str, &str)] = &[
    ("restless", "restlessness"),
    ("I feel restless", "restlessness"),
    ("rusteloos", "restlessness"),
    ("dik worden", "weight_change"),
    ("weight", "weight_change"),
    ("aankomen", "weight_change"),
    ("trillen", "stiffness_trembling"),
    ("moe", "fatigue"),
    ("klachten aan mijn maag", "nausea"),
    ("hart", "qtc"),
    ("is dat toevallig", NOTHING),
    ("ongesteld", "prolactin"),
];

/// The packed data.
fn packed(test: &str) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&to);
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut pack = Command::new(env!("CARGO_BIN_EXE_dataset"));
    assert!(pack.arg("--data").arg(data).args(["pack", "--out"]).arg(&to).status().unwrap().success());
    to
}

fn classes(test: &str) -> Vec<ClassSummary> {
    decode(&fs::read_to_string(packed(test).join("index.json")).unwrap()).unwrap()
}

/// What is offered, by ids.
fn offered(classes: &[ClassSummary], class: Option<&str>, typed: &str) -> Vec<String> {
    let Found { is_crisis, hits, .. } = find(classes, class, typed);
    if is_crisis {
        return vec![HELP.to_owned()];
    }
    let id = |hit: &Hit| match hit {
        Hit::Together { class, medicines } => {
            let medicines = medicines.iter().map(|&m| classes[*class].find.medicines[m].id.as_str());
            medicines.collect::<Vec<_>>().join("+")
        }
        Hit::Medicine { class, medicine, .. } => classes[*class].find.medicines[*medicine].id.clone(),
        Hit::Effect { class, effect } => classes[*class].find.effects[*effect].id.clone(),
        Hit::Topic { class, topic } => classes[*class].find.topics[*topic].id.clone(),
        Hit::Class { class } => classes[*class].id.clone(),
    };
    hits.iter().map(id).collect()
}

/// Tells of all that lead elsewhere at once.
fn expect_first(classes: &[ClassSummary], class: Option<&str>, table: &[(&str, &str)]) {
    let wrong = table.iter().filter_map(|(typed, expected)| {
        let offered = offered(classes, class, typed);
        let first = offered.first().map_or(NOTHING, String::as_str);
        (first != *expected).then(|| format!("{typed:?}: {expected:?} expected, {offered:?} offered"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn what_people_type_in_dutch_offers_first_what_they_mean() {
    expect_first(&classes("typed_dutch"), None, DUTCH);
}

#[test]
fn what_people_type_in_english_offers_first_what_they_mean() {
    expect_first(&classes("typed_english"), None, ENGLISH);
}

#[test]
fn who_named_a_medicine_is_offered_the_effects_of_its_class() {
    expect_first(&classes("typed_class"), Some("antipsychotics"), ANTIPSYCHOTICS);
}

#[test]
fn nothing_that_was_not_meant_stands_among_what_is_offered() {
    let classes = classes("typed_beside");
    for (typed, not) in [
        ("moe", "constipation"),
        ("dik worden", "response"),
        ("geen zin in seks", "appetite_decrease"),
        ("niet klaarkomen", "appetite_decrease"),
        ("geen honger meer", "appetite_increase"),
        ("less appetite", "appetite_increase"),
    ] {
        let offered = offered(&classes, None, typed);
        assert!(!offered.iter().any(|id| id == not), "{typed:?}: {offered:?}");
    }
    // Both are meant by some.
    for (typed, both) in [
        ("restless", ["restlessness", "agitation_anxiety"]),
        ("onrust", ["agitation_anxiety", "restlessness"]),
        ("slapen", ["sleepiness", "insomnia"]),
    ] {
        assert_eq!(offered(&classes, Some("antipsychotics"), typed), both, "{typed:?}");
    }
}

#[test]
fn the_search_for_another_wish_finds_the_same() {
    let file = packed("typed_wish").join("antidepressants.json");
    let dataset = Dataset::decode(&fs::read_to_string(file).unwrap()).unwrap();
    for (typed, expected) in [
        ("dik worden", "weight_change"),
        ("geen zin in seks", "sexual_problems"),
        ("moe", "fatigue"),
        ("I don't want to get fat", "weight_change"),
    ] {
        let hits = find_effects(&dataset, typed).hits;
        let Some(Hit::Effect { effect, .. }) = hits.first() else { panic!("{typed:?}: {hits:?}") };
        assert_eq!(
            dataset.effect_ixs().nth(*effect).map(|e| &*dataset.effect(e).id),
            Some(expected),
            "{typed:?}"
        );
    }
    assert_eq!(find_effects(&dataset, "adhd"), Found::default());
}
