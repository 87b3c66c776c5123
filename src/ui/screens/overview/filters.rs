//! Which medicines are in view: by name, kind, form and availability.

use std::rc::Rc;

use super::Shown;
use super::controls::columns;
use crate::domain::dataset::{Bilingual, Dataset};
use crate::domain::filters::{Filters, choices};
use crate::domain::order::sort;
use crate::ui::dom::{Piece, follow, h};
use crate::ui::parts::choice::{select, tick};
use crate::ui::signals::Memo;
use crate::ui::state::State;
use crate::web::{document, input};

/// The choice of columns and the filters that the dataset has something for. Folded, so that the medicines are in
/// view; the number of filters that are on stays in view as well.
pub fn filters(shown: Shown, dataset: &Dataset) -> Piece {
    let state = shown.state;
    let lang = state.lang.get();
    let t = lang.messages();
    let found = choices(dataset, Some(lang.countries()[0]));
    let active = Memo::new(move |_| state.chosen(|c| c.filters.active()));
    let summary = move || match active.get() {
        0 => t.filters.to_owned(),
        n => t.filters_active.with([&n.to_string()]),
    };
    let mut fields = vec![by_name(state)];
    if !found.groups.is_empty() {
        fields.push(by_words(state, t.filter_group, found.groups, |f| &mut f.group));
    }
    if !found.forms.is_empty() {
        fields.push(by_words(state, t.filter_form, found.forms, |f| &mut f.form));
    }
    if found.availability {
        fields.push(tick(
            t.filter_available,
            Box::new(move || state.chosen(|c| c.filters.only_available)),
            Box::new(move || state.choose(|c| c.filters.only_available = !c.filters.only_available)),
        ));
    }
    let is_active = Memo::new(move |_| active.get() > 0);
    let details = h("details").class("filters");
    let columns = h("div").class("fields").children(columns(shown, dataset));
    details
        .child(h("summary").text_with(summary))
        .child(columns)
        .child(h("div").class("fields").children(fields))
        .child(h("div").maybe_with(move || {
            is_active.get().then(|| {
                h("div")
                    .class("active")
                    .child(h("p").class("hint").text(t.filters_unknown))
                    .child(clear(state))
            })
        }))
}

/// What stands below a table in which no medicine is left.
pub fn nothing_left(shown: Shown) -> Option<Piece> {
    let state = shown.state;
    shown.kept.with(Vec::is_empty).then(|| {
        h("div").class("nothing-left").child(h("p").text(state.t().filters_none)).child(clear(state))
    })
}

fn clear(state: State) -> Piece {
    h("button").class("button quiet").text(state.t().filters_clear).on_click(move || {
        state.choose(|c| c.filters = Filters::default());
        // The button is gone; the filters are where the person goes on.
        document::focus_soon(".filters summary");
    })
}

/// A part of a name or a brand, followed as it is typed.
fn by_name(state: State) -> Piece {
    let field = h("input").attr("type", "search").attr("autocomplete", "off").attr("spellcheck", "false").on(
        "input",
        move |event| {
            let query = input::value(event);
            state.choose(|c| c.filters.query = query);
        },
    );
    let element = field.element().clone();
    follow(Box::new(move || input::set_value(&element, &state.chosen(|c| c.filters.query.clone()))));
    h("label").class("field").child(h("span").text(state.t().filter_name)).child(field)
}

/// One of the groups or forms.
fn by_words(
    state: State,
    label: &str,
    mut words: Vec<Bilingual>,
    field: fn(&mut Filters) -> &mut Option<Bilingual>,
) -> Piece {
    let lang = state.lang.get();
    let t = lang.messages();
    sort(&mut words, |a, b| lang.of(a) < lang.of(b));
    let words = Rc::new(words);
    let names: Vec<&str> = words.iter().map(|w| lang.of(w)).collect();
    let (listed, to_choose) = (words.clone(), words.clone());
    let chosen = move || {
        let mut filters = state.chosen(|c| c.filters.clone());
        let chosen = field(&mut filters).take()?;
        listed.iter().position(|w| *w == chosen)
    };
    let choose = move |i: Option<usize>| {
        state.choose(|c| *field(&mut c.filters) = i.and_then(|i| to_choose.get(i).cloned()));
    };
    select(label, t.filter_any, &names, Box::new(chosen), Box::new(choose))
}
