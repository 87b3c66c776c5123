//! What the page is called.

use leptos::prelude::*;

use crate::route::{Screen, View};
use crate::ui::state::State;

/// The title of the page. Reactive.
pub fn title(state: State) -> String {
    let t = state.t();
    let lang = state.lang.get();
    let class_name = state.loaded.with(|l| l.ready().map(|l| lang.of(&l.dataset.about().name).to_owned()));
    let class_name = class_name.filter(|_| state.class.with(Option::is_some));
    let page = Some(page_name(state));
    [page, class_name, Some(t.product.to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What the screen is called. Reactive.
pub fn page_name(state: State) -> String {
    let t = state.t();
    let lang = state.lang.get();
    match state.screen.get() {
        Screen::Start => t.tagline.to_owned(),
        Screen::Saved => t.saved_title.to_owned(),
        Screen::Guide { page, .. } => state.guide.with(|guide| match guide.ready() {
            Some(document) => {
                document.page(&page).map_or(t.unknown_page_title, |page| &page.title).to_owned()
            }
            None => t.guide_title.to_owned(),
        }),
        Screen::Unknown => t.unknown_page_title.to_owned(),
        Screen::Link(_) => t.link_title.to_owned(),
        Screen::Class { view, .. } => match view {
            View::Matters => t.step_names[1].to_owned(),
            View::Overview => t.step_names[2].to_owned(),
            View::Figures => t.figures_title.to_owned(),
            View::Cards => t.cards_title.to_owned(),
            View::Compare(_) => t.nav_compare.to_owned(),
            View::Take => t.step_names[3].to_owned(),
            View::About => t.nav_about.to_owned(),
            View::Source(id) => state.provenance.with(|load| {
                let source = load.ready().and_then(|provenance| provenance.sources.get(&id));
                source.map_or(t.source_page_title.to_owned(), |source| source.title.clone())
            }),
            View::Views => t.nav_views.to_owned(),
            View::Embed => t.embed_title.to_owned(),
            View::Medicine(id) => state.loaded.with(|l| {
                let medicine =
                    l.ready().and_then(|l| Some(l.dataset.medicine(l.dataset.find_medicine(&id)?)));
                medicine.map_or(id, |m| lang.medicine(m).to_owned())
            }),
        },
    }
}
