//! Saved on this device: nothing is kept before the person says so, and nothing that stands there is lost silently.

use leptos::html::{Button, H2};
use leptos::prelude::*;

use crate::domain::order::sort;
use crate::domain::saved::{
    LONGEST_FILE, LONGEST_NAME, NotAdded, SavedEntry, SavedError, SavedFile, decode, encode,
};
use crate::route::View;
use crate::text::Messages;
use crate::ui::parts::field::{Line, LineForm, Sure};
use crate::ui::parts::saving::{self, KEY, Stored, entry_now, stored};
use crate::ui::say::counted;
use crate::ui::state::{State, use_lang, use_state, use_texts};
use crate::web::storage;
use crate::web::{file, time};

/// The screen and what it says.
#[derive(Clone, Copy)]
struct Page {
    state: State,
    t: &'static Messages,
    stored: RwSignal<Stored>,
    said: RwSignal<String>,
    deleted: RwSignal<Option<SavedEntry>>,
    /// The heading of the list, where the focus goes when what was pressed is gone.
    heading: NodeRef<H2>,
}

/// The screen of saved choices.
#[component]
pub fn SavedScreen() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let page = Page {
        state,
        t,
        stored: RwSignal::new(Stored::Denied),
        said: RwSignal::new(String::new()),
        deleted: RwSignal::new(None),
        heading: NodeRef::new(),
    };
    page.look();
    // Another tab may change the list while it is shown. The listener ends with the screen.
    StoredValue::new_local(storage::on_change(move || {
        let before = state.saved.get_untracked();
        page.look();
        if state.saved.with_untracked(|now| *now != before) {
            page.say(t.saved_other_tab);
        }
    }));
    view! {
        <div class="saved">
            <h1 tabindex="-1">{t.saved_title}</h1>
            <p class="lead">{t.saved_lead}</p>
            <p>{t.saved_week}</p>
            <Trouble page />
            <div class="said-line">
                <p role="status">{page.said}</p>
                <Undo page />
            </div>
            <Now page />
            <section>
                <h2 tabindex="-1" node_ref=page.heading>
                    {t.saved_list_title}
                </h2>
                <SavedList page />
            </section>
            <FromFile page />
        </div>
    }
}

impl Page {
    fn say(self, sentence: &str) {
        self.deleted.set(None);
        self.said.set(sentence.to_owned());
    }

    fn focus_list(self) {
        if let Some(heading) = self.heading.get_untracked() {
            let _ = heading.focus();
        }
    }

    /// Looks at what stands in the storage, and shows it. A list that could not be kept stays as long as the page does.
    fn look(self) {
        let stored = stored();
        if let Stored::List(list) = &stored {
            self.state.saved.set(list.clone());
        }
        self.stored.set(stored);
    }

    /// Changes the list in the storage, when no other tab does, together with what another tab changed there meanwhile.
    /// Says what came of it; then does what comes after. A screen that was left meanwhile is left alone.
    fn keep(
        self,
        done: &str,
        change: impl FnOnce(&mut SavedFile) -> Result<(), NotAdded> + 'static,
        after: impl FnOnce(Page) + 'static,
    ) {
        let done = done.to_owned();
        storage::in_turn(move || {
            self.keep_now(&done, change);
            after(self);
        });
    }

    fn keep_now(self, done: &str, change: impl FnOnce(&mut SavedFile) -> Result<(), NotAdded>) {
        let (stored, said) = saving::change(self.state, self.t, done, change);
        self.stored.set(stored);
        self.say(&said);
    }

    fn import(self, text: Option<&str>) {
        let t = self.t;
        let brought = match text.map_or(Err(SavedError::TooLong), decode) {
            Err(error) => return self.say(&t.saved_import_failed.with([&wrong(t, &error)])),
            Ok(brought) => brought,
        };
        let new = self.state.saved.with_untracked(|list| {
            brought.entries.iter().filter(|b| !list.entries.iter().any(|e| e.is_same(b))).count()
        });
        let done = match new {
            0 => t.saved_added_none.to_owned(),
            n => counted(n, t.saved_added_one, t.saved_added),
        };
        let change = move |list: &mut SavedFile| {
            *list = list.with_imported(&brought)?;
            Ok(())
        };
        self.keep(&done, change, |_| {});
    }

    fn wipe(self) {
        storage::in_turn(move || {
            // Where the storage is denied nothing stands there, and the list in memory goes.
            let _ = storage::remove(KEY);
            self.state.saved.set(SavedFile::default());
            self.look();
            self.say(self.t.saved_wiped);
            self.focus_list();
        });
    }
}

/// Takes back what was deleted last.
#[component]
fn Undo(
    /// The screen.
    page: Page,
) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    // The button that was pressed is gone.
    Effect::new(move || {
        if let Some(button) = button.get() {
            let _ = button.focus();
        }
    });
    let undo = move |_| {
        if let Some(entry) = page.deleted.get_untracked() {
            page.keep(page.t.saved_done, move |list| list.insert(entry), Page::focus_list);
        }
    };
    view! {
        <Show when=move || page.deleted.with(Option::is_some)>
            <button type="button" class="button quiet" node_ref=button on:click=undo>
                {page.t.saved_undo}
            </button>
        </Show>
    }
}

/// What keeps the list from being saved, and a way on.
#[component]
fn Trouble(
    /// The screen.
    page: Page,
) -> impl IntoView {
    let t = page.t;
    move || match page.stored.get() {
        Stored::List(_) => ().into_any(),
        Stored::Denied => view! { <p class="failure">{t.saved_denied}</p> }.into_any(),
        Stored::Unreadable(error, text) => {
            let is_downloaded = RwSignal::new(false);
            let download = move |_| {
                file::save_as(t.saved_unreadable_file, &text);
                is_downloaded.set(true);
            };
            view! {
                <div class="failure">
                    <h2>{t.saved_unreadable}</h2>
                    <p>{wrong(t, &error)}</p>
                    <p>{t.saved_unreadable_keep}</p>
                    <button type="button" class="button" on:click=download>
                        {t.saved_unreadable_download}
                    </button>
                    <Show when=move || is_downloaded.get()>
                        <Sure
                            question=t.saved_unreadable_wipe
                            sentence=t.saved_unreadable_sure
                            yes=t.saved_wipe_yes
                            act=move || page.wipe()
                        />
                    </Show>
                </div>
            }
            .into_any()
        }
    }
}

/// What can be saved now.
#[component]
fn Now(
    /// The screen.
    page: Page,
) -> impl IntoView {
    let Page { state, t, .. } = page;
    let lang = use_lang();
    let name = RwSignal::new(String::new());
    let content = move || {
        let Some(now) = entry_now(state, "") else {
            return view! { <p>{t.saved_nothing_now}</p> }.into_any();
        };
        let class = state
            .loaded
            .with(|l| l.ready().map(|l| lang.of(&l.dataset.about().name).to_owned()).unwrap_or_default());
        let back = state.route.with_untracked(|route| route.to(&now.class, View::Take).print());
        let now = StoredValue::new(now);
        let entry = move || SavedEntry {
            name: name.get_untracked(),
            saved_at: time::moment_now(),
            ..now.get_value()
        };
        let save = move || {
            let entry = entry();
            // Entries are told apart by their moments: two tabs may be asked in the same one, and take turns.
            let add =
                move |list: &mut SavedFile| list.insert(SavedEntry { saved_at: time::moment_now(), ..entry });
            page.keep(t.saved_done, add, |_| {});
        };
        let download = move |_| {
            let mut list = SavedFile::default();
            match list.insert(entry()) {
                Ok(()) => save_list(t, &list),
                Err(_) => page.say(t.saved_too_long),
            }
        };
        view! {
            <p>{t.saved_now.with([&class])}</p>
            <LineForm button=t.saved_save send=save>
                <Line label=t.saved_name longest=LONGEST_NAME value=name />
            </LineForm>
            <p class="actions">
                <button type="button" class="button quiet" on:click=download>
                    {t.saved_as_file}
                </button>
                <a class="button quiet" href=back>
                    {t.saved_back.with([&class])}
                </a>
            </p>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{t.saved_now_title}</h2>
            {content}
        </section>
    }
}

/// What was saved, the last first.
#[component]
fn SavedList(
    /// The screen.
    page: Page,
) -> impl IntoView {
    let Page { state, t, .. } = page;
    let is_empty = move || state.saved.with(|list| list.entries.is_empty());
    let last_first = move || {
        let mut entries = state.saved.with(|list| list.entries.clone());
        // The moments are all written in the same way, so that they can be compared as texts.
        sort(&mut entries, |a, b| a.saved_at > b.saved_at);
        entries
    };
    let export = move |_| state.saved.with_untracked(|list| save_list(t, list));
    view! {
        <Show when=move || !is_empty() fallback=move || view! { <p>{t.saved_none}</p> }>
            <ul class="saved-list">
                <For
                    each=last_first
                    key=|entry| (entry.saved_at.clone(), entry.link.clone(), entry.name.clone())
                    let:entry
                >
                    <Entry page entry />
                </For>
            </ul>
            <p>
                <button type="button" class="button quiet" on:click=export>
                    {t.saved_export}
                </button>
            </p>
            <Sure
                question=t.saved_wipe
                sentence=t.saved_wipe_sure
                yes=t.saved_wipe_yes
                act=move || page.wipe()
            />
        </Show>
    }
}

/// One of them.
#[component]
fn Entry(
    /// The screen.
    page: Page,
    /// What was saved. Its link is one that was made anew, so that it leads nowhere but to this page.
    entry: SavedEntry,
) -> impl IntoView {
    let Page { state, t, .. } = page;
    let lang = use_lang();
    let moment = time::moment(lang, &entry.saved_at);
    let title = if entry.name.is_empty() { moment.clone() } else { entry.name.clone() };
    let id = entry.class.clone();
    let class = move || {
        state.classes.with(|load| {
            let found = load.ready().and_then(|classes| classes.iter().find(|class| class.id == id));
            found.map_or_else(|| id.clone(), |class| lang.of(&class.name).to_owned())
        })
    };
    let name = RwSignal::new(entry.name.clone());
    let (href, entry) = (entry.link.clone(), StoredValue::new(entry));
    let rename = move || {
        let (entry, name) = (entry.get_value(), name.get_untracked());
        let change = move |list: &mut SavedFile| {
            list.rename(&entry, &name);
            Ok(())
        };
        page.keep(t.saved_renamed, change, Page::focus_list);
    };
    let gone = t.saved_deleted.with([&title]);
    let delete = move |_| {
        let (entry, deleted) = (entry.get_value(), entry.get_value());
        let change = move |list: &mut SavedFile| {
            list.delete(&entry);
            Ok(())
        };
        page.keep(&gone, change, move |page| {
            if page.state.saved.with_untracked(|list| !list.entries.iter().any(|e| e.is_same(&deleted))) {
                page.deleted.set(Some(deleted));
            }
        });
    };
    view! {
        <li>
            <h3 dir="auto">{title.clone()}</h3>
            <p>{class} " · " {moment}</p>
            <p class="actions">
                <a class="button quiet" href=href aria-label=t.saved_open_of.with([&title])>
                    {t.saved_open}
                </a>
                <button
                    type="button"
                    class="button quiet"
                    aria-label=t.saved_delete_of.with([&title])
                    on:click=delete
                >
                    {t.saved_delete}
                </button>
            </p>
            <details>
                <summary aria-label=t.saved_rename_of.with([&title])>{t.saved_rename}</summary>
                <LineForm button=t.saved_rename_button send=rename>
                    <Line label=t.saved_new_name longest=LONGEST_NAME value=name />
                </LineForm>
            </details>
        </li>
    }
}

/// A file from another device.
#[component]
fn FromFile(
    /// The screen.
    page: Page,
) -> impl IntoView {
    let t = page.t;
    let read = move |event| {
        file::read(&event, LONGEST_FILE as u64, move |text| page.import(text.as_deref()));
    };
    view! {
        <section>
            <h2>{t.saved_file_title}</h2>
            <p>{t.saved_file_lead}</p>
            <label class="line">
                <span>{t.saved_import}</span>
                <input type="file" accept=".json,application/json" on:change=read />
            </label>
        </section>
    }
}

/// Offers a list as a file with the day in its name.
fn save_list(t: &Messages, list: &SavedFile) {
    let now = time::moment_now();
    file::save_as(&t.saved_file_name.with([now.get(..10).unwrap_or_default()]), &encode(list));
}

/// Why a file cannot be read.
fn wrong(t: &Messages, error: &SavedError) -> String {
    match error {
        SavedError::NotJson => t.saved_wrong_json.to_owned(),
        SavedError::NotOurs => t.saved_wrong_other.to_owned(),
        SavedError::Newer(version) => t.saved_wrong_newer.with([&version.to_string()]),
        SavedError::Wrong(place) => t.saved_wrong_place.with([place]),
        SavedError::TooLong => t.saved_wrong_long.to_owned(),
    }
}
