//! Print, copy and link. Nothing of it is printed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::basis::Basis;
use super::prepare::PREPARE;
use super::qr::Qr;
use super::sheet::plain;
use crate::domain::saved::{NotAdded, SavedEntry, SavedFile};
use crate::text::Messages;
use crate::ui::parts::choice::Tick;
use crate::ui::parts::saving::{self, entry_now};
use crate::ui::say::listed;
use crate::ui::state::{State, use_state, use_texts};
use crate::web::{clipboard, document, storage};

/// What can be done with the sheet.
#[component]
pub fn Actions(
    /// What the sheet is made from.
    basis: Basis,
    /// In large letters.
    is_large: RwSignal<bool>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let copier = Copier { t, said: RwSignal::new(String::new()), by_hand: RwSignal::new(String::new()) };
    let wants_link = RwSignal::new(false);
    let saver = Saver { state, t, said: RwSignal::new(String::new()), kept: RwSignal::new(None) };
    let make_link = move |_| {
        wants_link.set(true);
        document::focus_soon("#link");
    };
    view! {
        <div class="controls">
            <div class="actions">
                <button type="button" class="button" on:click=|_| document::print()>
                    {t.take_print}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| copier.copy(basis.sheet.with_untracked(|sheet| plain(sheet)))
                >
                    {t.take_copy}
                </button>
                <button type="button" class="button quiet" on:click=make_link>
                    {t.take_link_make}
                </button>
                <button type="button" class="button quiet" on:click=move |_| saver.save()>
                    {t.take_save}
                </button>
                <button
                    type="button"
                    class="button quiet to-prepare"
                    on:click=|_| document::show_soon(PREPARE)
                >
                    {t.take_change}
                </button>
            </div>
            <Tick label=t.take_large is_on=is_large toggle=move || is_large.update(|is| *is = !*is) />
            <p role="status">{copier.said}</p>
            <ByHand text=copier.by_hand />
            <Kept saver />
            <Show when=move || wants_link.get()>
                <MadeLink link=basis.link copier />
            </Show>
        </div>
    }
}

/// Saves on this device at once, and says what came of it.
#[derive(Clone, Copy)]
struct Saver {
    state: State,
    t: &'static Messages,
    said: RwSignal<String>,
    /// What was saved last, as long as it stands there.
    kept: RwSignal<Option<SavedEntry>>,
}

impl Saver {
    fn save(self) {
        let Some(entry) = untrack(|| entry_now(self.state, &self.name())) else {
            return self.said.set(self.t.saved_nothing_now.to_owned());
        };
        let done = self.t.take_saved.with([&entry.name]);
        self.change(done, Some(entry.clone()), move |list| list.insert(entry));
    }

    fn undo(self) {
        let Some(entry) = self.kept.get_untracked() else { return };
        let done = self.t.saved_deleted.with([&entry.name]);
        self.change(done, None, move |list| {
            list.delete(&entry);
            Ok(())
        });
    }

    /// Changes the list when no other tab does.
    fn change(
        self,
        done: String,
        kept: Option<SavedEntry>,
        change: impl FnOnce(&mut SavedFile) -> Result<(), NotAdded> + 'static,
    ) {
        storage::in_turn(move || {
            let (_, said) = saving::change(self.state, self.t, &done, change);
            let is_there = |entry: &SavedEntry| {
                self.state.saved.with_untracked(|list| list.entries.iter().any(|e| e.is_same(entry)))
            };
            // The screen may be left by now.
            let _ = self.kept.try_set(kept.filter(is_there));
            let _ = self.said.try_set(said);
        });
    }

    /// A name that says what it is about: the medicines of the sheet, or else the class.
    fn name(self) -> String {
        let lang = self.state.lang.get_untracked();
        self.state.loaded.with_untracked(|load| {
            let Some(loaded) = load.ready() else { return String::new() };
            let compared = self.state.chosen_by(false, |c| c.compared.clone());
            match &compared[..] {
                [] => lang.of(&loaded.dataset.about().name).to_owned(),
                medicines => listed(lang, &loaded.dataset, medicines),
            }
        })
    }
}

/// What was saved, under which name, and how to take it back or call it something else.
#[component]
fn Kept(
    /// Saves.
    saver: Saver,
) -> impl IntoView {
    let t = saver.t;
    let href = saver.state.route.with_untracked(|route| route.to_saved().print());
    view! {
        <p role="status">{saver.said}</p>
        <Show when=move || saver.kept.with(Option::is_some)>
            <p class="actions">
                <button type="button" class="button quiet" on:click=move |_| saver.undo()>
                    {t.take_save_undo}
                </button>
                <a class="button quiet" href=href.clone()>
                    {t.saved_rename}
                </a>
            </p>
        </Show>
    }
}

/// Copies, and says what came of it.
#[derive(Clone, Copy)]
struct Copier {
    t: &'static Messages,
    said: RwSignal<String>,
    /// The text that could not be copied.
    by_hand: RwSignal<String>,
}

impl Copier {
    fn copy(self, text: String) {
        let t = self.t;
        self.said.set(String::new());
        self.by_hand.set(String::new());
        spawn_local(async move {
            if clipboard::copy(&text).await {
                return self.said.set(t.take_copied.to_owned());
            }
            self.said.set(t.take_copy_failed.to_owned());
            self.by_hand.set(text);
            document::focus_soon("#by-hand");
        });
    }
}

/// A text to copy by hand, while there is one.
#[component]
fn ByHand(
    /// The text.
    text: RwSignal<String>,
) -> impl IntoView {
    let t = use_texts();
    view! {
        <Show when=move || text.with(|text| !text.is_empty())>
            <label class="field">
                <span>{t.take_by_hand}</span>
                <textarea
                    id="by-hand"
                    readonly
                    rows="10"
                    prop:value=text
                    on:focus:target=|event| clipboard::select(&event.target())
                />
            </label>
        </Show>
    }
}

/// The link, to copy or to scan.
#[component]
fn MadeLink(
    /// The link; empty when there is nothing to carry.
    link: Memo<String>,
    /// Copies it.
    copier: Copier,
) -> impl IntoView {
    let t = use_texts();
    let is_something = move || link.with(|link| !link.is_empty());
    view! {
        <div class="made-link">
            <Show when=is_something fallback=move || view! { <p>{t.take_link_nothing}</p> }>
                <p>{t.take_link_holds}</p>
                <label class="field">
                    <span>{t.take_link_field}</span>
                    <input
                        type="text"
                        id="link"
                        readonly
                        prop:value=link
                        on:focus:target=|event| clipboard::select(&event.target())
                    />
                </label>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| copier.copy(link.get_untracked())
                >
                    {t.take_link_copy}
                </button>
                {move || view! { <Qr text=link.get() /> }}
            </Show>
        </div>
    }
}
