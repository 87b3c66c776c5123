//! A map as it stands in a file: names and values, in their order.

use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use super::json::{Faults, FromJson};

/// Values by name. Looked up one after another: it is asked for a few names at a time, and a tree of std for every
/// kind of value would make the program larger than the search makes it slow.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T>(Vec<(String, T)>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Keyed(Vec::new())
    }
}

impl<T> Keyed<T> {
    /// The value of a name.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(k, _)| k == key).map(|(_, value)| value)
    }

    /// The first name of a value.
    pub fn name_of(&self, value: &T) -> Option<&str>
    where
        T: PartialEq,
    {
        self.0.iter().find(|(_, v)| v == value).map(|(name, _)| name.as_str())
    }

    /// The value of a name, made when it is not there yet.
    pub fn get_or_default(&mut self, key: &str) -> &mut T
    where
        T: Default,
    {
        let place = self.0.iter().position(|(k, _)| k == key).unwrap_or_else(|| {
            self.0.push((key.to_owned(), T::default()));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }

    /// All values.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<T: FromJson> FromJson for Keyed<T> {
    fn read(value: &Value, faults: &mut Faults) -> Self {
        let mut entries = Vec::new();
        match value.as_object() {
            Some(values) => {
                for (key, value) in values {
                    entries.push((key.clone(), faults.within_key(key, value)));
                }
            }
            None => faults.expected("a map"),
        }
        Keyed(entries)
    }
}

impl<T: Serialize> Serialize for Keyed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
