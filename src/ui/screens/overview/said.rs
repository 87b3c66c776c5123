//! The picture of two medicines in one sentence. It tells what differs; it never says which of them is the better one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::differences::{Verdict, Way, verdict};
use crate::domain::reading::reading;
use crate::text::Lang;
use crate::ui::parts::announce;
use crate::ui::say::{Told, effect_inside, listed_names};
use crate::ui::state::{Loaded, State, use_lang, use_state};

/// The sentence, when the person named two medicines; otherwise how the lines are read.
#[component]
pub fn Said(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The effects that are shown.
    effects: Memo<Vec<EffectIx>>,
    /// Those that the person named.
    named: Memo<Vec<MedicineIx>>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let said = Memo::new(move |_| {
        let (effects, named) = (effects.get(), named.get());
        match named[..] {
            [a, b] => of_two(state, lang, &loaded.dataset, &effects, [a, b]),
            _ => None,
        }
    });
    let text = move || said.get().unwrap_or_else(|| lang.messages().out_touch.to_owned());
    let late = announce::late(move || said.get().unwrap_or_default());
    view! {
        <p class="in-a-sentence" class:is-found=move || said.with(Option::is_some)>
            {text}
        </p>
        <p class="visually-hidden" role="status">
            {late}
        </p>
    }
}

/// What differs between two medicines, effect by effect, gathered by what can be said. `None` where nothing is shown.
fn of_two(
    state: State,
    lang: Lang,
    dataset: &Dataset,
    effects: &[EffectIx],
    [a, b]: [MedicineIx; 2],
) -> Option<String> {
    let verdicts = state.ask_draws(effects, &[a, b], |draws| {
        effects.iter().map(|&e| verdict(dataset, draws, e, a, b)).collect::<Option<Vec<_>>>()
    })?;
    let t = lang.messages();
    let name = |m: MedicineIx| lang.medicine(dataset.medicine(m));
    // What happens to people comes more often; what is measured in them is more.
    let is_measured = |e: EffectIx| Told::of(dataset.effect(e)) != Told::People;
    let (a_has, b_has) = (Verdict::Clear(Way::More), Verdict::Clear(Way::Less));
    let with = |keep: &dyn Fn(EffectIx, Verdict) -> bool| {
        let kept = effects.iter().zip(&verdicts).filter(|(e, verdict)| keep(**e, **verdict));
        // One wording for one certainty: what was measured in few people says so here too.
        let is_imprecise = |e| [a, b].iter().any(|&m| reading(dataset, m, e).is_imprecise());
        let told = |e| {
            let name = effect_inside(lang, dataset, e);
            if is_imprecise(e) { t.trade_imprecise.with([&name]) } else { name }
        };
        let names: Vec<String> = kept.map(|(e, _)| told(*e)).collect();
        (!names.is_empty()).then(|| listed_names(lang, &names))
    };
    let is_small = |v: Verdict| matches!(v, Verdict::Small(_));
    let is_unknown =
        |m: MedicineIx| with(&|e, v| v == Verdict::OneSided && reading(dataset, m, e).weighs().is_none());
    let parts = [
        with(&|e, v| v == a_has && !is_measured(e)).map(|e| t.out_more_often.with([name(a), &e])),
        with(&|e, v| v == a_has && is_measured(e)).map(|e| t.out_more.with([name(a), &e])),
        with(&|e, v| v == b_has && !is_measured(e)).map(|e| t.out_more_often.with([name(b), &e])),
        with(&|e, v| v == b_has && is_measured(e)).map(|e| t.out_more.with([name(b), &e])),
        with(&|_, v| v == Verdict::ByExperts(Way::More)).map(|e| t.out_experts.with([name(a), &e])),
        with(&|_, v| v == Verdict::ByExperts(Way::Less)).map(|e| t.out_experts.with([name(b), &e])),
        with(&|_, v| is_small(v)).map(|e| t.out_small.with([&e])),
        with(&|_, v| v == Verdict::Unclear).map(|e| t.trade_unsure.with([&e])),
        is_unknown(a).map(|e| t.out_one_sided.with([name(a), &e])),
        is_unknown(b).map(|e| t.out_one_sided.with([name(b), &e])),
        with(&|_, v| v == Verdict::NotComparable).map(|e| t.out_neither.with([&e])),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}
