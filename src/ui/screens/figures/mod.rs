//! All figures: medicines × effects as a real table, ordered by name, by an effect, or by the person's wishes in groups.
//!
//! It shows as many effects side by side as the window has room for, and the others one press further. So the page
//! scrolls, never a frame inside it; the head stays in view because nothing around it scrolls; and no more cells are
//! built than are seen.

mod controls;
mod filters;
mod legend;
mod order;
mod table;

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use self::controls::Order;
use self::filters::{FilterFields, NothingLeft};
use self::legend::Legend;
use self::table::FigureTable;
use crate::domain::choices::{Choices, Sort};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::text::Lang;
use crate::ui::parts::announce;
use crate::ui::parts::chosen::Chosen;
use crate::ui::parts::prose::Words;
use crate::ui::state::{Loaded, State, use_lang, use_state};
use crate::web::document;

/// What the screen shows; each changes only when that does, whatever else the person chooses.
#[derive(Clone, Copy)]
struct Shown {
    state: State,
    has_wishes: Memo<bool>,
    sort: Memo<Sort>,
    /// All effects that can be seen, on all pages.
    effects: Memo<Vec<EffectIx>>,
    /// The place of the first effect that is seen.
    first: RwSignal<usize>,
    /// How many the window has room for.
    room: Memo<usize>,
    /// Those that are seen.
    columns: Memo<Vec<EffectIx>>,
    /// Draw and say the range of each number.
    ranges: Memo<bool>,
    /// The medicines that the filters keep. What they leave out keeps its place and its group.
    kept: Memo<Vec<MedicineIx>>,
}

impl Shown {
    fn new(state: State, loaded: &Arc<Loaded>) -> Shown {
        let has_wishes = Memo::new(move |_| state.chosen(|c| !c.wishes.is_empty()));
        let sort = Memo::new(move |_| {
            let sort = state.chosen(|c| c.sort);
            // Wishes may have been cleared since.
            if sort == Sort::Fit && !has_wishes.get() { Sort::Name } else { sort }
        });
        let of_effects = loaded.clone();
        let effects = Memo::new(move |_| {
            let mut effects = state.chosen(|c| c.effects(&of_effects.dataset));
            effects.retain(|&e| state.has_effect(e));
            effects
        });
        let width = RwSignal::new(document::width_in_letters());
        let resize = window_event_listener(ev::resize, move |_| width.set(document::width_in_letters()));
        on_cleanup(move || resize.remove());
        let room = Memo::new(move |_| room(width.get(), sort.get() == Sort::Fit));
        let first = RwSignal::new(0);
        let columns = Memo::new(move |_| {
            let room = room.get();
            effects.with(|effects| {
                // Pages begin at whole pages, whatever was seen before the window changed.
                let first = (first.get() / room * room).min(effects.len().saturating_sub(1) / room * room);
                effects.iter().copied().skip(first).take(room).collect()
            })
        });
        // The effect that orders is seen.
        Effect::new(move || {
            if let Sort::Effect { effect, .. } = sort.get()
                && let Some(place) = effects.with(|effects| effects.iter().position(|&e| e == effect))
            {
                first.set(place);
            }
        });
        let of_kept = loaded.clone();
        let kept = Memo::new(move |_| {
            let dataset = &of_kept.dataset;
            let country = Some(state.country());
            let is_kept = |c: &Choices, m| state.has_medicine(m) && c.filters.keeps(dataset, m, country);
            state.chosen(|c| dataset.medicine_ixs().filter(|&m| is_kept(c, m)).collect())
        });
        Shown {
            state,
            has_wishes,
            sort,
            effects,
            first,
            room,
            columns,
            ranges: Memo::new(move |_| state.chosen(|c| c.ranges)),
            kept,
        }
    }

    /// The place of the first effect that is seen. Reactive.
    fn start(self) -> usize {
        let seen = self.columns.with(|columns| columns.first().copied());
        self.effects.with(|effects| effects.iter().position(|e| Some(*e) == seen).unwrap_or(0))
    }

    /// The order, and what the filters leave. Reactive.
    fn said(self, lang: Lang, dataset: &Dataset) -> String {
        let t = lang.messages();
        let sort = self.sort.get();
        let mut said = match sort {
            Sort::Name => t.sorted_by_name.to_owned(),
            Sort::Fit => t.sorted_by_fit.to_owned(),
            Sort::Effect { effect, ascending } => {
                let sentence = if ascending { t.sorted_lowest_first } else { t.sorted_highest_first };
                sentence.with([&lang.effect(dataset.effect(effect)).name])
            }
        };
        if self.state.chosen(|c| !c.filters.is_empty()) {
            let (kept, all) = (self.kept.with(Vec::len), dataset.medicines().len());
            said = [&said, " ", &t.filters_shown.with([&kept.to_string(), &all.to_string()])].concat();
            if sort == Sort::Fit {
                said = [&said, " ", t.filters_places].concat();
            }
        }
        said
    }
}

/// How many effects fit beside the names in a window so many letters (rem) wide.
fn room(width: f64, has_places: bool) -> usize {
    let is_small = width < 40.0;
    let page = width.min(84.0) - if is_small { 2.0 } else { 5.0 };
    let (names, place, column) = if is_small { (8.25, 5.5, 6.5) } else { (13.0, 9.0, 7.5) };
    let places = if has_places { place } else { 0.0 };
    ((page - names - places) / column).max(1.0) as usize
}

/// The screen.
#[component]
pub fn FiguresScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let shown = Shown::new(state, &loaded);
    let class_name = lang.of(&loaded.dataset.about().name).to_owned();
    let of_status = loaded.clone();
    let status = announce::late(move || shown.said(lang, &of_status.dataset));
    view! {
        <div class="figures">
            <h1 tabindex="-1">{class_name} " " <span class="page-name">{t.figures_title}</span></h1>
            <p>{t.overview_lead}</p>
            <Words words=vec![
                ("placebo", t.placebo),
                ("out-of-100", t.word_of_100),
                ("range", t.range),
                ("group", t.word_group),
            ] />
            <Order shown loaded=loaded.clone() />
            <FilterFields shown loaded=loaded.clone() />
            <p class="status" role="status">
                {status}
            </p>
            <FigureTable shown loaded />
            <NothingLeft shown />
            <Legend />
            <div class="reach">
                <Chosen />
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::room;

    #[test]
    fn there_is_always_room_for_one_effect_and_never_for_more_than_a_page() {
        assert_eq!(room(20.0, true), 1);
        assert_eq!(room(24.4, false), 2);
        assert_eq!(room(85.0, false), room(200.0, false));
        assert!(room(85.0, true) < room(85.0, false));
    }
}
