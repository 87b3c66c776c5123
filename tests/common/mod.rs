//! Small datasets for tests, made of code so that each test shows the figures that it is about.
#![allow(dead_code)] // Every test program uses its own part.

use weegwijzer::domain::dataset::*;
use weegwijzer::domain::wishes::*;

/// The source of all effects of a test dataset, and of all estimates unless a test says otherwise.
pub const NETWORK: &str = "network";

/// A harm of the kind that belongs to a measure; ratios have a baseline of 10 of 100, grades three categories.
pub fn effect(id: &str, number: u32, measure: Measure) -> Effect {
    let text = EffectText {
        name: id.into(),
        like: id.into(),
        counted: id.into(),
        directions: None,
        measured: id.into(),
        unit: None,
    };
    let kind = match measure {
        Measure::MeanDifference | Measure::StandardisedMeanDifference => Kind::Change,
        Measure::Grade => Kind::Grade,
        _ => Kind::Frequency,
    };
    Effect {
        id: id.into(),
        number,
        kind,
        measure,
        valence: Valence::Harm,
        baseline: measure.is_ratio().then(|| baseline(10.0)),
        baseline_null_reason: None,
        relevant_difference: None,
        weighable: None,
        not_weighable_reason: None,
        after_stopping: None,
        shared_sd: None,
        scale_levels: (kind == Kind::Grade)
            .then(|| ["-", "+", "++"].map(|code| ScaleLevel { code: code.into(), name: None }).into()),
        population: Bilingual::default(),
        duration: Bilingual::default(),
        source: NETWORK.into(),
        in_people: None,
        has_explanation: None,
        text: EffectTexts { nl: text.clone(), en: text },
    }
}

/// A benefit, otherwise as [`effect`].
pub fn benefit(id: &str, number: u32, measure: Measure) -> Effect {
    Effect { valence: Valence::Benefit, ..effect(id, number, measure) }
}

/// So many of 100 on placebo.
pub fn baseline(per100: f64) -> Baseline {
    Baseline { per100, low: per100, high: per100, n_participants: 1000, n_trials: 10, events: 100 }
}

/// A medicine.
pub fn medicine(id: &str, number: u32) -> Medicine {
    Medicine {
        id: id.into(),
        number,
        inn: id.into(),
        atc: "N05AX00".into(),
        name_nl: None,
        name_en: id.into(),
        group: None,
        generation: None,
        forms: vec![],
        brands_nl: vec![],
        brands_uk: vec![],
        availability: Default::default(),
        condition: None,
        relatives: None,
    }
}

/// Medicines numbered from 1.
pub fn medicines(ids: &[&str]) -> Vec<Medicine> {
    ids.iter().zip(1..).map(|(id, number)| medicine(id, number)).collect()
}

/// A reliable figure that is exactly so: its interval has no width. A category is never exact.
pub fn exactly(medicine: &str, effect: &Effect, value: f64) -> Estimate {
    Estimate { low: Some(value), high: Some(value), ..without_interval(medicine, effect, value) }
}

/// A reliable figure that tells nothing of its width.
pub fn without_interval(medicine: &str, effect: &Effect, value: f64) -> Estimate {
    Estimate {
        medicine: medicine.into(),
        effect: effect.id.clone(),
        measure: effect.measure,
        value: Some(value),
        low: None,
        high: None,
        unreliable_code: None,
        reliable: true,
        participants: None,
        events: None,
        trials: None,
        placebo_controlled_trials: None,
        placebo_participants: None,
        placebo_events: None,
        derivation: Derivation::Computed,
        source: NETWORK.into(),
    }
}

/// A reliable figure whose 95% interval has this standard deviation on the scale of its measure.
pub fn normal(medicine: &str, effect: &Effect, value: f64, sd: f64) -> Estimate {
    let half = 1.96 * sd;
    let (low, high) = if effect.measure.is_ratio() {
        (value * libm::exp(-half), value * libm::exp(half))
    } else {
        (value - half, value + half)
    };
    Estimate { low: Some(low), high: Some(high), ..exactly(medicine, effect, value) }
}

/// A figure that is there but does not weigh.
pub fn unreliable(medicine: &str, effect: &Effect, value: f64) -> Estimate {
    let unreliable_code = Some(UnreliableCode::NotComparable);
    Estimate { reliable: false, unreliable_code, ..exactly(medicine, effect, value) }
}

/// A figure of few people, with the standard deviation of its wide interval.
pub fn imprecise(medicine: &str, effect: &Effect, value: f64, sd: f64) -> Estimate {
    let unreliable_code = Some(UnreliableCode::Imprecise);
    Estimate { reliable: false, unreliable_code, ..normal(medicine, effect, value, sd) }
}

/// What a label says: at least so many of 100.
pub fn band(medicine: &str, effect: &Effect, low: f64, high: Option<f64>) -> Estimate {
    Estimate {
        measure: Measure::Band,
        value: None,
        low: Some(low),
        high,
        ..unreliable(medicine, effect, 0.0)
    }
}

/// A label's words: no more than on placebo.
pub fn no_more_than_placebo(medicine: &str, effect: &Effect) -> Estimate {
    let words = unreliable(medicine, effect, 0.0);
    Estimate { measure: Measure::NoMoreThanPlacebo, value: None, low: None, high: None, ..words }
}

/// The file of a class.
pub fn packed(effects: Vec<Effect>, medicines: Vec<Medicine>, estimates: Vec<Estimate>) -> PackedDataset {
    PackedDataset {
        format: FORMAT,
        id: "class".into(),
        version: "1".into(),
        date: "2026-01-01".into(),
        review: Review { status: ReviewStatus::Unreviewed, by: None, date: None },
        name: Bilingual::default(),
        population: Bilingual::default(),
        time_frame: Bilingual::default(),
        retired: None,
        search: Default::default(),
        first_asked: vec![],
        effects,
        medicines,
        estimates,
    }
}

/// A checked class.
pub fn dataset(effects: Vec<Effect>, medicines: Vec<Medicine>, estimates: Vec<Estimate>) -> Dataset {
    Dataset::check(packed(effects, medicines, estimates)).expect("a test dataset obeys the rules")
}

/// A wish to avoid.
pub fn avoid(importance: Importance) -> Wish {
    Wish { importance, ..Wish::default() }
}

/// Wishes by the ids of effects.
pub fn wishes(dataset: &Dataset, wished: &[(&str, Wish)]) -> Wishes {
    let mut wishes = Wishes::none(dataset);
    for (id, wish) in wished {
        wishes.set(dataset.find_effect(id).expect("a known effect"), *wish);
    }
    wishes
}
