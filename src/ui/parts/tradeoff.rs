//! The biggest clear trade-offs between a few medicines, in a few plain sentences that steer nowhere.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::beside::{TradeOff, TradeOffs, beside, trade_offs};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::reading::reading;
use crate::text::Lang;
use crate::ui::parts::who::Who;
use crate::ui::say::{effect_inside, listed};
use crate::ui::state::{Loaded, use_lang, use_state};

/// The sentences, once what can be compared is drawn.
#[component]
pub fn TradeOffSentences(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// Two to four medicines.
    medicines: Vec<MedicineIx>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let sentences = move || {
        let dataset = &loaded.dataset;
        let wished = state.chosen(|c| c.wishes.mentioned());
        let effects: Vec<_> = dataset.effect_ixs().filter(|e| state.has_effect(*e)).collect();
        let all: Vec<_> = dataset.effect_ixs().collect();
        let rows = state
            .ask_draws(&all, &medicines, |draws| beside(dataset, draws, &wished, &effects, &medicines))?;
        let said = sentences(lang, dataset, &trade_offs(dataset, &rows, &medicines), medicines.len());
        let said = said.into_iter().map(|sentence| match sentence {
            Sentence::On { medicines: named, start, names, rest } => {
                let names = match named[..] {
                    [medicine] => view! { <Who loaded=loaded.clone() medicine /> }.into_any(),
                    _ => view! { <strong>{names}</strong> }.into_any(),
                };
                view! { <p>{start} " " {names} {rest}</p> }.into_any()
            }
            Sentence::Plain(said) => view! { <p class="unsure">{said}</p> }.into_any(),
        });
        Some(said.collect_view())
    };
    view! { <div class="trade-offs">{sentences}</div> }
}

/// One of the sentences.
#[derive(Clone, Debug, PartialEq)]
pub enum Sentence {
    /// "More on **these** than on those: …".
    On {
        /// The medicines that it begins with.
        medicines: Vec<MedicineIx>,
        /// What stands before their names.
        start: &'static str,
        /// Their names.
        names: String,
        /// What stands behind them.
        rest: String,
    },
    /// Any other.
    Plain(String),
}

/// What is clearly more on which, then what a person would ask first and we cannot say. `count` medicines stand side by
/// side.
pub fn sentences(lang: Lang, dataset: &Dataset, offs: &TradeOffs, count: usize) -> Vec<Sentence> {
    let t = lang.messages();
    let mut said: Vec<_> = offs.clear.iter().map(|off| sentence(lang, dataset, off, count)).collect();
    if !offs.is_anything_known {
        said.push(Sentence::Plain(t.trade_nothing_known.to_owned()));
    } else {
        if said.is_empty() {
            said.push(Sentence::Plain(t.trade_nothing_clear.to_owned()));
        }
        let inside = |effects: &[EffectIx]| {
            let names: Vec<_> = effects.iter().map(|&e| effect_inside(lang, dataset, e)).collect();
            joined(lang, &names)
        };
        said.extend(offs.by_experts.iter().map(|off| {
            let names = listed(lang, dataset, &off.more);
            Sentence::Plain(t.out_experts.with([&names, &inside(&off.effects)]))
        }));
        if !offs.unsure.is_empty() {
            said.push(Sentence::Plain(t.trade_unsure.with([&inside(&offs.unsure)])));
        }
    }
    said
}

fn sentence(lang: Lang, dataset: &Dataset, off: &TradeOff, count: usize) -> Sentence {
    let t = lang.messages();
    let is_imprecise = |e| off.more.iter().chain(&off.less).any(|&m| reading(dataset, m, e).is_imprecise());
    let name = |&e: &EffectIx| {
        let name = effect_inside(lang, dataset, e);
        if is_imprecise(e) { t.trade_imprecise.with([&name]) } else { name }
    };
    let effects: Vec<_> = off.effects.iter().map(name).collect();
    // Beside one other it is plain which one is meant.
    let than = if count > 2 { t.trade_than.with([&listed(lang, dataset, &off.less)]) } else { String::new() };
    let rest = [&than, ": ", &joined(lang, &effects), "."].concat();
    Sentence::On {
        medicines: off.more.clone(),
        start: t.trade_more_on,
        names: listed(lang, dataset, &off.more),
        rest,
    }
}

/// "a, b and c".
fn joined(lang: Lang, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => lang.messages().and.with([&before.join(", "), last]),
    }
}
