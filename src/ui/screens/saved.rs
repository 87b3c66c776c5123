//! Saved on this device: nothing is kept before the person says so, and nothing that stands there is lost silently.

use crate::domain::link;
use crate::domain::order::sort;
use crate::domain::saved::{
    LONGEST_FILE, LONGEST_NAME, MOST_ENTRIES, NotAdded, SavedEntry, SavedError, SavedFile, decode, encode,
    merge,
};
use crate::route::View;
use crate::text::Messages;
use crate::ui::dom::{Piece, h};
use crate::ui::parts::field::{form, line, sure};
use crate::ui::say::counted;
use crate::ui::signals::{RwSignal, StoredValue};
use crate::ui::state::State;
use crate::web::storage::{self, StorageError};
use crate::web::{document, file, time};

/// Under which name the list stands in the browser's storage.
const KEY: &str = "weegwijzer";

/// What stands in the storage.
#[derive(Clone)]
enum Stored {
    /// A list, if an empty one.
    List(SavedFile),
    /// The browser does not say.
    Denied,
    /// Something that cannot be read, and why. It is never overwritten.
    Unreadable(SavedError, String),
}

/// The screen and what it says.
#[derive(Clone, Copy)]
struct Page {
    state: State,
    t: &'static Messages,
    stored: RwSignal<Stored>,
    said: RwSignal<String>,
    deleted: RwSignal<Option<SavedEntry>>,
}

/// The screen.
pub fn saved(state: State) -> Vec<Piece> {
    let t = state.t();
    let page = Page {
        state,
        t,
        stored: RwSignal::new(Stored::Denied),
        said: RwSignal::new(String::new()),
        deleted: RwSignal::new(None),
    };
    page.look();
    // Another tab may change the list while it is shown. The listener ends with the screen.
    StoredValue::new(storage::on_change(move || {
        let before = state.saved.get_untracked();
        page.look();
        if state.saved.with_untracked(|now| *now != before) {
            page.say(t.saved_other_tab);
        }
    }));
    let undo = move || {
        page.deleted.get().map(|entry| {
            let undo = move || {
                let entry = entry.clone();
                page.keep(t.saved_done, move |list| list.insert(entry), |_| {});
                document::focus_soon("#saved-list");
            };
            h("button").class("button quiet").attr("id", "saved-undo").text(t.saved_undo).on_click(undo)
        })
    };
    vec![h("div").class("saved").children(vec![
        h("h1").attr("tabindex", "-1").text(t.saved_title),
        h("p").class("lead").text(t.saved_lead),
        h("div").children_with(move || page.stored.with(|stored| page.trouble(stored))),
        h("div")
            .class("said-line")
            .child(h("p").attr("role", "status").text_with(move || page.said.get()))
            .maybe_with(undo),
        page.now(),
        h("section").children(vec![
            h("h2").attr("id", "saved-list").attr("tabindex", "-1").text(t.saved_list_title),
            h("div").children_with(move || page.list()),
        ]),
        page.file(),
    ])]
}

impl Page {
    fn say(self, sentence: &str) {
        self.deleted.set(None);
        self.said.set(sentence.to_owned());
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
    /// Says what came of it; then does what comes after.
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
        let t = self.t;
        let known = self.state.saved.get_untracked();
        let mut mine = known.clone();
        let changed = change(&mut mine);
        let stored = stored();
        let merged = match (&stored, changed) {
            (_, Err(error)) => Err(error),
            (Stored::List(there), Ok(())) => merge(&known, &mine, there),
            (Stored::Denied | Stored::Unreadable(..), Ok(())) => Ok(mine),
        };
        let said = match (merged, &stored) {
            (Err(NotAdded::Full), _) => t.saved_most.with([&MOST_ENTRIES.to_string()]),
            (Err(NotAdded::Unreadable), _) => t.saved_too_long.to_owned(),
            (Ok(_), Stored::Unreadable(..)) => t.saved_unreadable.to_owned(),
            (Ok(list), Stored::Denied) => {
                self.state.saved.set(list);
                t.saved_only_here.to_owned()
            }
            (Ok(list), Stored::List(_)) => match storage::write(KEY, &encode(&list)) {
                Ok(()) => {
                    self.state.saved.set(list);
                    done.to_owned()
                }
                Err(StorageError::Full) => t.saved_full.to_owned(),
                Err(StorageError::Denied) => t.saved_denied.to_owned(),
            },
        };
        self.stored.set(stored);
        self.say(&said);
    }

    /// What keeps the list from being saved, and a way on.
    fn trouble(self, stored: &Stored) -> Vec<Piece> {
        let t = self.t;
        match stored {
            Stored::List(_) => vec![],
            Stored::Denied => vec![h("p").class("failure").text(t.saved_denied)],
            Stored::Unreadable(error, text) => {
                let is_downloaded = RwSignal::new(false);
                let text = text.clone();
                let download = move || {
                    file::save_as(t.saved_unreadable_file, &text);
                    is_downloaded.set(true);
                };
                vec![
                    h("div")
                        .class("failure")
                        .children(vec![
                            h("h2").text(t.saved_unreadable),
                            h("p").text(&wrong(t, error)),
                            h("p").text(t.saved_unreadable_keep),
                            h("button").class("button").text(t.saved_unreadable_download).on_click(download),
                        ])
                        .maybe_with(move || {
                            is_downloaded.get().then(|| {
                                sure(
                                    t.saved_unreadable_wipe,
                                    t.saved_unreadable_sure,
                                    t.saved_wipe_yes,
                                    Box::new(move || self.wipe()),
                                )
                            })
                        }),
                ]
            }
        }
    }

    /// What can be saved now.
    fn now(self) -> Piece {
        let Page { state, t, .. } = self;
        let lang = state.lang.get();
        let name = RwSignal::new(String::new());
        h("section").child(h("h2").text(t.saved_now_title)).children_with(move || {
            let Some(shared) = state.shared() else { return vec![h("p").text(t.saved_nothing_now)] };
            let class = state
                .loaded
                .with(|l| l.ready().map(|l| lang.of(&l.dataset.about().name).to_owned()).unwrap_or_default());
            let back = state.route.with_untracked(|route| route.to(&shared.class, View::Matters).print());
            let entry = move || SavedEntry {
                name: name.get_untracked(),
                saved_at: time::moment_now(),
                class: shared.class.clone(),
                link: link::encode(&shared),
            };
            let (kept, alone) = (entry.clone(), entry);
            let save = move || {
                let entry = kept();
                self.keep(t.saved_done, move |list| list.insert(entry), |_| {});
            };
            let download = move || {
                let mut list = SavedFile::default();
                match list.insert(alone()) {
                    Ok(()) => save_list(t, &list),
                    Err(_) => self.say(t.saved_too_long),
                }
            };
            let button = h("button").class("button").text(t.saved_save);
            vec![
                h("p").text(&t.saved_now.with([&class])),
                form(line(t.saved_name, LONGEST_NAME, name), button, Box::new(save)),
                h("p").class("actions").children(vec![
                    h("button").class("button quiet").text(t.saved_as_file).on_click(download),
                    h("a").class("button quiet").attr("href", &back).text(&t.saved_back.with([&class])),
                ]),
            ]
        })
    }

    /// What was saved, the last first.
    fn list(self) -> Vec<Piece> {
        let t = self.t;
        self.state.saved.with(|list| {
            if list.entries.is_empty() {
                return vec![h("p").text(t.saved_none)];
            }
            let mut order = Vec::new();
            for i in 0..list.entries.len() {
                order.push(i);
            }
            // The moments are all written in the same way, so that they can be compared as texts.
            sort(&mut order, |&a, &b| list.entries[a].saved_at > list.entries[b].saved_at);
            let mut items = h("ul").class("saved-list");
            for i in order {
                items = items.child(self.item(&list.entries[i]));
            }
            let export = move || self.state.saved.with_untracked(|list| save_list(t, list));
            vec![
                items,
                h("p").child(h("button").class("button quiet").text(t.saved_export).on_click(export)),
                sure(t.saved_wipe, t.saved_wipe_sure, t.saved_wipe_yes, Box::new(move || self.wipe())),
            ]
        })
    }

    fn item(self, entry: &SavedEntry) -> Piece {
        let Page { state, t, .. } = self;
        let lang = state.lang.get();
        let moment = time::moment(lang, &entry.saved_at);
        let title = if entry.name.is_empty() { &moment } else { &entry.name };
        let class = self.state.classes.with(|load| {
            let of =
                |class: &str| Some(lang.of(&load.ready()?.iter().find(|c| c.id == class)?.name).to_owned());
            of(&entry.class).unwrap_or_else(|| entry.class.clone())
        });
        let name = RwSignal::new(entry.name.clone());
        let (renamed, deleted, gone) = (entry.clone(), entry.clone(), t.saved_deleted.with([title]));
        let rename = move || {
            let (renamed, name) = (renamed.clone(), name.get_untracked());
            let change = move |list: &mut SavedFile| {
                list.rename(&renamed, &name);
                Ok(())
            };
            self.keep(t.saved_renamed, change, |_| {});
            document::focus_soon("#saved-list");
        };
        let delete = move || {
            let (deleted, entry) = (deleted.clone(), deleted.clone());
            let change = move |list: &mut SavedFile| {
                list.delete(&entry);
                Ok(())
            };
            self.keep(&gone, change, move |page| {
                if page.state.saved.with_untracked(|list| !list.entries.iter().any(|e| e.is_same(&deleted))) {
                    page.deleted.set(Some(deleted));
                    document::focus_soon("#saved-undo");
                }
            });
        };
        let button = h("button").class("button quiet").text(t.saved_rename_button);
        h("li").children(vec![
            h("h3").attr("dir", "auto").text(title),
            h("p").text(&class).text(" · ").text(&moment),
            h("p").class("actions").children(vec![
                h("a")
                    .class("button quiet")
                    .attr("href", &entry.link)
                    .attr("aria-label", &t.saved_open_of.with([title]))
                    .text(t.saved_open),
                h("button")
                    .class("button quiet")
                    .attr("aria-label", &t.saved_delete_of.with([title]))
                    .text(t.saved_delete)
                    .on_click(delete),
            ]),
            h("details")
                .child(h("summary").attr("aria-label", &t.saved_rename_of.with([title])).text(t.saved_rename))
                .child(form(line(t.saved_new_name, LONGEST_NAME, name), button, Box::new(rename))),
        ])
    }

    /// A file from another device.
    fn file(self) -> Piece {
        let t = self.t;
        let field = h("input")
            .attr("type", "file")
            .attr("accept", ".json,application/json")
            .on("change", move |event| {
                file::read(event, LONGEST_FILE as f64, move |text| self.import(text.as_deref()))
            });
        let label = h("label").class("line").child(h("span").text(t.saved_import)).child(field);
        h("section").children(vec![h("h2").text(t.saved_file_title), h("p").text(t.saved_file_lead), label])
    }

    fn import(self, text: Option<&str>) {
        let t = self.t;
        match text.map_or(Err(SavedError::TooLong), decode) {
            Err(error) => self.say(&t.saved_import_failed.with([&wrong(t, &error)])),
            Ok(brought) => {
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
        }
    }

    fn wipe(self) {
        storage::in_turn(move || self.wipe_now());
    }

    fn wipe_now(self) {
        let t = self.t;
        // Where the storage is denied nothing stands there, and the list in memory goes.
        let _ = storage::remove(KEY);
        self.state.saved.set(SavedFile::default());
        self.look();
        self.say(t.saved_wiped);
        document::focus_soon("#saved-list");
    }
}

fn stored() -> Stored {
    match storage::read(KEY) {
        Err(_) => Stored::Denied,
        Ok(None) => Stored::List(SavedFile::default()),
        Ok(Some(text)) => match decode(&text) {
            Ok(list) => Stored::List(list),
            Err(error) => Stored::Unreadable(error, text),
        },
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
