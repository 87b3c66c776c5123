//! The authored files of a class, as JSON values in the order in which they stand.

use std::fs;
use std::ops::{Index, IndexMut};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::Outcome;

/// One of the files of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What describes the class as a whole.
    Dataset,
    /// Array of effects, in the order in which they are shown.
    Effects,
    /// Array of medicines, by id.
    Medicines,
    /// Array of estimates.
    Estimates,
    /// Object of sources by id.
    Sources,
    /// Array: when effects begin and whether they fade.
    TimeCourse,
    /// Array: what the dose does to effects.
    DoseRelation,
    /// Array of rare, serious harms, in the order in which they are shown.
    RareHarms,
    /// Array of warnings, in the order in which they are shown.
    Warnings,
    /// Array of conditions of use.
    Conditions,
    /// Array: where medicines can be had.
    Availability,
    /// Groups of medicines that are alike.
    Relatives,
    /// What people type when they look for something.
    Search,
    /// Translations of the strings in the other files, and the groups of facts.
    Phrases,
}

impl Part {
    /// All files of a class.
    pub const ALL: [Part; 14] = [
        Part::Dataset,
        Part::Effects,
        Part::Medicines,
        Part::Estimates,
        Part::Sources,
        Part::TimeCourse,
        Part::DoseRelation,
        Part::RareHarms,
        Part::Warnings,
        Part::Conditions,
        Part::Availability,
        Part::Relatives,
        Part::Search,
        Part::Phrases,
    ];

    /// The files beside the figures, which the evidence keeps together in one.
    pub const CONTEXT: [Part; 8] = [
        Part::TimeCourse,
        Part::DoseRelation,
        Part::RareHarms,
        Part::Warnings,
        Part::Conditions,
        Part::Availability,
        Part::Relatives,
        Part::Search,
    ];

    /// The file in the folder of its class.
    pub fn file_name(self) -> &'static str {
        [
            "dataset.json",
            "effects.json",
            "medicines.json",
            "estimates.json",
            "sources.json",
            "time_course.json",
            "dose_relation.json",
            "rare_harms.json",
            "warnings.json",
            "conditions.json",
            "availability.json",
            "relatives.json",
            "search.json",
            "phrases.json",
        ][self as usize]
    }

    /// Whether the file is an array of rows; the others are objects.
    pub fn is_array(self) -> bool {
        !matches!(self, Part::Dataset | Part::Sources | Part::Relatives | Part::Search | Part::Phrases)
    }

    /// The JSON Schema of the file. The order of its properties is the order in the file.
    pub fn schema(self) -> Value {
        let text = [
            include_str!("../../../data/schema/dataset.schema.json"),
            include_str!("../../../data/schema/effects.schema.json"),
            include_str!("../../../data/schema/medicines.schema.json"),
            include_str!("../../../data/schema/estimates.schema.json"),
            include_str!("../../../data/schema/sources.schema.json"),
            include_str!("../../../data/schema/time_course.schema.json"),
            include_str!("../../../data/schema/dose_relation.schema.json"),
            include_str!("../../../data/schema/rare_harms.schema.json"),
            include_str!("../../../data/schema/warnings.schema.json"),
            include_str!("../../../data/schema/conditions.schema.json"),
            include_str!("../../../data/schema/availability.schema.json"),
            include_str!("../../../data/schema/relatives.schema.json"),
            include_str!("../../../data/schema/search.schema.json"),
            include_str!("../../../data/schema/phrases.schema.json"),
        ][self as usize];
        serde_json::from_str(text).expect("the schemas are part of the program and are JSON")
    }
}

/// All authored files of one class.
#[derive(Clone)]
pub struct Class {
    /// Where the files are; its name is the id of the class.
    pub folder: PathBuf,
    parts: [Value; 14],
}

impl Index<Part> for Class {
    type Output = Value;
    fn index(&self, part: Part) -> &Value {
        &self.parts[part as usize]
    }
}

impl IndexMut<Part> for Class {
    fn index_mut(&mut self, part: Part) -> &mut Value {
        &mut self.parts[part as usize]
    }
}

impl Class {
    /// Reads the files of a class.
    pub fn load(folder: &Path) -> Outcome<Class> {
        let mut class = Class { folder: folder.to_owned(), parts: Default::default() };
        for part in Part::ALL {
            class[part] = read_part(&class.path(part), part)?;
        }
        Ok(class)
    }

    /// A class of which nothing has been written yet.
    pub fn new(folder: &Path) -> Class {
        let id = folder.file_name().unwrap_or_default().to_string_lossy();
        let untranslated = json!({ "nl": "", "en": "" });
        Class {
            folder: folder.to_owned(),
            parts: [
                json!({
                    "format": weegwijzer::domain::dataset::FORMAT,
                    "id": id,
                    "version": "",
                    "date": "",
                    "review": { "status": "unreviewed", "by": null, "date": null },
                    "name": untranslated,
                    "population": untranslated,
                    "time_frame": untranslated,
                    "changes": [],
                    "first_asked": [],
                    "retired": { "effects": {}, "medicines": {} },
                }),
                json!([]),
                json!([]),
                json!([]),
                json!({}),
                json!([]),
                json!([]),
                json!([]),
                json!([]),
                json!([]),
                json!([]),
                json!({ "groups": {} }),
                json!({ "effects": {}, "topics": {}, "crisis": { "nl": [], "en": [] } }),
                json!({ "phrases": {}, "fact_fields": {}, "fact_groups": [], "forms": {}, "groups": {} }),
            ],
        }
    }

    /// All classes of a data folder, by id.
    pub fn load_all(data: &Path) -> Outcome<Vec<Class>> {
        let classes: Vec<_> = folders_with(data, Part::Dataset.file_name())?
            .iter()
            .map(|folder| Class::load(folder))
            .collect::<Outcome<_>>()?;
        if classes.is_empty() {
            Err(format!("{}: no class in this folder", data.display()))
        } else {
            Ok(classes)
        }
    }

    /// Writes every file, pretty, with a line end.
    pub fn save(&self) -> Outcome {
        fs::create_dir_all(&self.folder).map_err(|e| format!("{}: {e}", self.folder.display()))?;
        for part in Part::ALL {
            write(&self.path(part), &(format!("{:#}", self[part]) + "\n"))?;
        }
        Ok(())
    }

    /// Where a file of the class is.
    pub fn path(&self, part: Part) -> PathBuf {
        self.folder.join(part.file_name())
    }

    /// The id of the class.
    pub fn id(&self) -> &str {
        text(&self[Part::Dataset], "id")
    }

    /// The rows of a file that is an array.
    pub fn rows(&self, part: Part) -> &[Value] {
        self[part].as_array().map_or(&[], Vec::as_slice)
    }

    /// The members of an object anywhere in a file, by JSON pointer.
    pub fn members<'a>(
        &'a self,
        part: Part,
        pointer: &str,
    ) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
        self[part].pointer(pointer).and_then(Value::as_object).into_iter().flat_map(Map::iter)
    }
}

/// A text field; empty when it is absent.
pub fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// The strings of an array field, with their places.
pub fn texts<'a>(row: &'a Value, field: &str) -> impl Iterator<Item = &'a str> {
    row[field].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The folders in a folder that hold a file, by name.
pub fn folders_with(parent: &Path, file: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(parent).map_err(|e| format!("{}: {e}", parent.display()))?;
    let mut folders: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|p| p.join(file).is_file()).collect();
    folders.sort();
    Ok(folders)
}

/// Reads one of the files of a class, authored or evidence.
pub fn read_part(path: &Path, part: Part) -> Outcome<Value> {
    let value = read(path)?;
    match value {
        Value::Array(_) if part.is_array() => Ok(value),
        Value::Object(_) if !part.is_array() => Ok(value),
        _ => {
            let expected = if part.is_array() { "array" } else { "object" };
            Err(format!("{}:1: expected an {expected}", path.display()))
        }
    }
}

/// Reads a file that holds JSON.
pub fn read(path: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_str(&text).map_err(|e| format!("{}:{}: not JSON: {e}", path.display(), e.line()))
}

/// Writes a file.
pub fn write(path: &Path, contents: &str) -> Outcome {
    fs::write(path, contents).map_err(|e| format!("{}: {e}", path.display()))
}
