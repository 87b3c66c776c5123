//! What is fetched. An answer that nobody waits for any more, because the person went on, is dropped.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::wasm_split;

use super::State;
use super::draws::{self, Weigh};
use crate::domain::dataset::Dataset;
use crate::domain::site::Site;
use crate::domain::weighing::Burdens;
use crate::ui::load::{self, Load, LoadError};
use crate::web::time::yield_now;

/// A dataset with what does not depend on wishes.
#[derive(Debug)]
pub struct Loaded {
    /// The checked dataset.
    pub dataset: Dataset,
    pub(super) burdens: Burdens,
    /// [`draws::weigh`]: by its place, because the method is fetched later than the first screen (`src/ui/lazy.rs`).
    pub(super) weigh: Weigh,
}

impl State {
    /// Fetches the list of classes.
    pub fn load_classes(self) {
        self.classes.set(Load::Loading);
        spawn_local(async move { self.classes.set(load::classes().await.into()) });
    }

    /// Fetches the dataset of the class, or of the one to which the next step leads, unless it is there already.
    pub fn load_dataset(self) {
        let Some(class) = self.way.get_untracked() else { return };
        let is_there = |l: &Load<Arc<Loaded>>| l.ready().is_some_and(|l| l.dataset.about().id == class);
        if self.loaded.with_untracked(is_there) {
            return;
        }
        self.loaded.set(Load::Loading);
        spawn_local(async move {
            let taken = match load::data(&class).await {
                Ok(json) => self.take(&class, &json).await,
                Err(error) => Err(error),
            };
            if let Err(error) = taken
                && self.is_on_way_to(&class)
            {
                self.loaded.set(Load::Failed(error));
            }
        });
    }

    /// Starts the part of the program that reads a dataset, reads it, and shows it, and lets the page breathe in between:
    /// together they would keep a slow phone busy for too long.
    async fn take(self, class: &str, json: &str) -> Result<(), LoadError> {
        begin().await?;
        yield_now().await;
        let dataset = read_dataset(json).await?;
        yield_now().await;
        take_dataset(self, class, dataset).await
    }

    /// Whether somebody still waits for this class. Not reactive.
    fn is_on_way_to(self, class: &str) -> bool {
        self.way.with_untracked(|way| way.as_deref() == Some(class))
    }

    /// Fetches the second file of the class, unless it is there or on its way.
    pub fn load_provenance(self) {
        let Some(class) = self.class.get_untracked() else { return };
        let has_failed = self.provenance.with_untracked(Load::has_failed);
        if self.provenance_of.with_value(|of| of.as_ref() == Some(&class)) && !has_failed {
            return;
        }
        self.provenance_of.set_value(Some(class.clone()));
        self.provenance.set(Load::Loading);
        spawn_local(async move {
            let provenance = load::provenance(&class).await;
            if self.class.get_untracked().as_ref() == Some(&class) {
                self.provenance.set(provenance.into());
            }
        });
    }

    /// Fetches what whoever runs this copy says, unless it is there or on its way.
    pub fn load_site(self) {
        let has_failed = self.site.with_untracked(Load::has_failed);
        if self.site_asked.get_value() && !has_failed {
            return;
        }
        self.site_asked.set_value(true);
        spawn_local(async move {
            let site = match load::data("site").await {
                Ok(json) => read_site(&json).await,
                Err(error) => Err(error),
            };
            self.site.set(site.into());
        });
    }

    /// Fetches the long texts in the language, unless they are there or on their way.
    pub fn load_guide(self) {
        let lang = self.lang.get_untracked();
        let has_failed = self.guide.with_untracked(Load::has_failed);
        if self.guide_of.get_value() == Some(lang) && !has_failed {
            return;
        }
        self.guide_of.set_value(Some(lang));
        self.guide.set(Load::Loading);
        spawn_local(async move {
            let document = load::guide(lang).await;
            if self.guide_of.get_value() == Some(lang) {
                self.guide.set(document.into());
            }
        });
    }
}

// The rest of the functions above, in the part of the program that is fetched later (src/ui/lazy.rs): parsers are large.
// The macro declares what the tool puts in the place of such a function, which Rust calls unsafe.

/// Brings the later part along, and nothing else.
#[allow(unsafe_code)]
#[wasm_split(later, fallible)]
fn begin() -> Result<(), LoadError> {
    Ok(())
}

#[allow(unsafe_code)]
#[wasm_split(later, fallible)]
fn read_dataset(json: &str) -> Result<Dataset, LoadError> {
    Ok(Dataset::decode(json)?)
}

#[allow(unsafe_code)]
#[wasm_split(later, fallible)]
fn take_dataset(state: State, class: &str, dataset: Dataset) -> Result<(), LoadError> {
    if state.is_on_way_to(class) {
        let loaded = Loaded { burdens: Burdens::of(&dataset), weigh: draws::weigh, dataset };
        state.loaded.set(Load::Ready(Arc::new(loaded)));
        state.select();
        state.take_question();
        state.take_compared();
        state.prepare_draws();
    }
    Ok(())
}

#[allow(unsafe_code)]
#[wasm_split(later, fallible)]
fn read_site(json: &str) -> Result<Site, LoadError> {
    Ok(Site::decode(json)?)
}
