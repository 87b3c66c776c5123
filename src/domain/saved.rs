//! What is saved on this device, and the file that a person takes to another one: a list of links with names.
//!
//! Everything that a person chose stands in the link of an entry, so there is one format for it; see [`super::link`].
//! The entries are told apart by what they hold (when, and which link), not by an id that two devices or two tabs
//! could give out twice. [`merge`] brings two lists together by what each side changed, so that neither a second tab
//! nor an import overwrites anything silently.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::decode::decode as decode_json;
use super::link;
use super::question::Question;

/// What the file calls itself.
pub const SCHEMA: &str = "weegwijzer-saved";
/// The newest version of the file that this program reads.
pub const VERSION: u32 = 1;
/// The most entries of a list.
pub const MOST_ENTRIES: usize = 200;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// The longest file, in bytes: more than [`MOST_ENTRIES`] of the longest links and own words have together.
pub const LONGEST_FILE: usize = 1 << 22;
/// The longest [`Own`] of an entry, in bytes of JSON.
pub const LONGEST_OWN: usize = 8192;

/// The longest moment, in characters: ISO 8601 with milliseconds and a zone has 29.
const LONGEST_MOMENT: usize = 40;

/// What a person saved, under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedEntry {
    /// What the person calls it; at most [`LONGEST_NAME`] characters.
    pub name: String,
    /// When it was saved, ISO 8601 with milliseconds.
    pub saved_at: String,
    /// Id of the class, the same as in the link.
    pub class: String,
    /// What was chosen, as [`link::encode`] makes it. In a list it is made anew of what was read, so that nothing that
    /// somebody else wrote becomes an address: it begins with `#v1.` and leads nowhere but to this page.
    pub link: String,
    /// What no link carries; absent where there is nothing of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Own>,
}

/// What a person came with and wrote. It stays on the device: no link carries it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Own {
    /// The question, as far as it is about the class of the entry.
    #[serde(default)]
    pub question: Question,
    /// The person's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The questions on the sheet, where the person changed them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<String>>,
}

impl SavedEntry {
    /// Whether both are the same entry, if perhaps under another name.
    pub fn is_same(&self, other: &SavedEntry) -> bool {
        self.saved_at == other.saved_at && self.link == other.link
    }
}

/// The file: what stands in the browser's storage, and what a person takes along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedFile {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Always [`VERSION`].
    pub version: u32,
    /// The entries in the order in which they were added, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<SavedEntry>,
}

impl Default for SavedFile {
    fn default() -> Self {
        SavedFile { schema: SCHEMA.to_owned(), version: VERSION, entries: Vec::new() }
    }
}

/// Why a text is not a file of saved entries that can be read. Nothing of such a file is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// Not JSON, or cut off.
    NotJson,
    /// JSON of something else.
    NotOurs,
    /// Made by a newer program: the version found.
    Newer(u64),
    /// Ours, but something in it does not fit: where and what was expected.
    Wrong(String),
    /// More than [`LONGEST_FILE`] bytes.
    TooLong,
}

/// Why an entry cannot be added; the list stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// The list has [`MOST_ENTRIES`] already.
    Full,
    /// The entry could not be read again, and the whole list with it: a field is too long, or the link is no link.
    Unreadable,
}

/// The file as text.
pub fn encode(file: &SavedFile) -> String {
    serde_json::to_string(file).unwrap_or_default()
}

/// Reads a file. Total; memory is bounded by the length of the text. An entry that stands twice is read once.
///
/// # Errors
/// [`SavedError`].
pub fn decode(text: &str) -> Result<SavedFile, SavedError> {
    if text.len() > LONGEST_FILE {
        return Err(SavedError::TooLong);
    }
    let json: Value = serde_json::from_str(text).map_err(|_| SavedError::NotJson)?;
    if json["schema"].as_str() != Some(SCHEMA) {
        return Err(SavedError::NotOurs);
    }
    // Looked at before anything else: a newer version may differ in all of it.
    if let Some(newer) = json["version"].as_u64().filter(|&version| version > VERSION.into()) {
        return Err(SavedError::Newer(newer));
    }
    let read: SavedFile = decode_json(text).map_err(SavedError::Wrong)?;
    if read.version != VERSION {
        return Err(SavedError::Wrong("version".to_owned()));
    }
    let mut file = SavedFile::default();
    for (i, mut entry) in read.entries.into_iter().enumerate() {
        let place = wrong_field(&mut entry).map(|field| ["entries/", &i.to_string(), "/", field].concat());
        match place {
            Some(place) => return Err(SavedError::Wrong(place)),
            None => file.insert(entry).map_err(|_| SavedError::Wrong("entries".to_owned()))?,
        }
    }
    Ok(file)
}

/// The field that could not be read again. The link is made anew, and of the question stays what is about the class.
fn wrong_field(entry: &mut SavedEntry) -> Option<&'static str> {
    if entry.name.chars().count() > LONGEST_NAME {
        return Some("name");
    }
    if entry.saved_at.chars().count() > LONGEST_MOMENT {
        return Some("saved_at");
    }
    if let Some(own) = &mut entry.own {
        own.question = own.question.about(&entry.class);
    }
    if serde_json::to_string(&entry.own).is_ok_and(|own| own.len() > LONGEST_OWN) {
        return Some("own");
    }
    match link::decode(&entry.link) {
        Err(_) => Some("link"),
        Ok(shared) if shared.class != entry.class => Some("class"),
        Ok(shared) => {
            entry.link = link::encode(&shared);
            None
        }
    }
}

/// A name as it is kept: without control characters and blanks around it, cut off after [`LONGEST_NAME`] characters.
/// It can be empty; the screen then shows the moment alone.
pub fn tidy_name(name: &str) -> String {
    let visible: String = name.chars().filter(|c| !c.is_control()).collect();
    let cut: String = visible.trim().chars().take(LONGEST_NAME).collect();
    cut.trim_end().to_owned()
}

impl SavedFile {
    /// Adds an entry at the end; one that is there already stays as it is. The name is kept as [`tidy_name`] has it.
    ///
    /// # Errors
    /// [`NotAdded`].
    pub fn insert(&mut self, mut entry: SavedEntry) -> Result<(), NotAdded> {
        entry.name = tidy_name(&entry.name);
        let is_wrong = wrong_field(&mut entry).is_some();
        if self.find(&entry).is_some() {
            return Ok(());
        }
        if self.entries.len() >= MOST_ENTRIES {
            return Err(NotAdded::Full);
        }
        if is_wrong {
            return Err(NotAdded::Unreadable);
        }
        self.entries.push(entry);
        Ok(())
    }

    /// Gives an entry another name; one that is not there any more stays away.
    pub fn rename(&mut self, entry: &SavedEntry, name: &str) {
        if let Some(present) = self.entries.iter_mut().find(|e| e.is_same(entry)) {
            present.name = tidy_name(name);
        }
    }

    /// Deletes an entry.
    pub fn delete(&mut self, entry: &SavedEntry) {
        self.entries.retain(|e| !e.is_same(entry));
    }

    /// The present list with every entry of an imported file that it does not have yet. Present names stay.
    ///
    /// # Errors
    /// [`NotAdded`].
    pub fn with_imported(&self, imported: &SavedFile) -> Result<SavedFile, NotAdded> {
        merge(&SavedFile::default(), self, imported)
    }

    fn find(&self, entry: &SavedEntry) -> Option<&SavedEntry> {
        self.entries.iter().find(|e| e.is_same(entry))
    }
}

/// What to write when the stored list may have been changed by another tab: `known` as this tab last read or wrote
/// it, `mine` with what was changed here since, `stored` as it stands now.
///
/// What either side added stays, what either side deleted goes, a new name counts. Where both changed one entry, the
/// name given here counts, and a name counts more than deleting, so that nothing is lost. With an unchanged `stored`
/// the result is `mine`. Lists are compared by content: a counter would begin anew when everything is wiped, and
/// an equal number would then hide a changed list.
///
/// # Errors
/// [`NotAdded::Full`]; nothing should then be written.
pub fn merge(known: &SavedFile, mine: &SavedFile, stored: &SavedFile) -> Result<SavedFile, NotAdded> {
    let mut merged = SavedFile::default();
    for entry in mine.entries.iter().chain(&stored.entries) {
        let [before, here, there] = [known, mine, stored].map(|file| file.find(entry));
        let kept = if here == before {
            there
        } else if there == before {
            here
        } else {
            here.or(there)
        };
        if let Some(kept) = kept {
            merged.insert(kept.clone())?;
        }
    }
    Ok(merged)
}
