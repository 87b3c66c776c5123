//! The medicines that a person named, told apart on every screen by shape as well as by colour.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::choices::Choices;
use crate::domain::dataset::MedicineIx;
use crate::domain::taking::When;
use crate::ui::parts::name::Name;
use crate::ui::state::{Loaded, State, use_lang, use_state};

/// As many have a shape of their own: a circle, a square, a diamond and a triangle.
pub const SHAPES: usize = 4;

/// What is taken now first, then those chosen to compare, each once, as many as there are shapes.
pub fn named(choices: &Choices) -> Vec<MedicineIx> {
    let mut named: Vec<MedicineIx> = vec![];
    let now = choices.taking.at(When::Now).map(|taking| taking.medicine);
    for m in now.chain(choices.compared.iter().copied()) {
        if !named.contains(&m) && named.len() < SHAPES {
            named.push(m);
        }
    }
    named
}

/// [`named`], followed. Only those that are in view.
pub fn use_named(state: State) -> Memo<Vec<MedicineIx>> {
    Memo::new(move |_| {
        let mut named = state.chosen(named);
        named.retain(|&m| state.has_medicine(m));
        named
    })
}

/// The class of a mark, as the style names it; `None` for one that was not named.
pub fn who_class(place: Option<usize>) -> &'static str {
    match place {
        Some(0) => "who-1",
        Some(1) => "who-2",
        Some(2) => "who-3",
        Some(3) => "who-4",
        _ => "who-0",
    }
}

/// The mark of a medicine beside its name; nothing for one that was not named.
#[component]
pub fn WhoMark(
    /// Those that were named.
    named: Memo<Vec<MedicineIx>>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    move || {
        let place = named.with(|named| named.iter().position(|&m| m == medicine));
        place.map(|_| {
            let class = ["mark ", who_class(place)].concat();
            view! { <span class=class aria-hidden="true"></span> }
        })
    }
}

/// The name of a medicine with its mark, in its colour where it is one of those that the person named.
#[component]
pub fn Who(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let named = use_named(state);
    let class = move || {
        let place = named.with(|named| named.iter().position(|m| *m == medicine));
        ["who ", who_class(place)].concat()
    };
    let name = lang.medicine(loaded.dataset.medicine(medicine)).to_owned();
    view! {
        <strong class=class>
            <WhoMark named medicine />
            <Name name />
        </strong>
    }
}
