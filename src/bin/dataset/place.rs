//! Where something stands in the text of a JSON file, for people with an editor.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The members of an object by name, or the items of an array by number, as they stand in the text.
/// Unlike a map it keeps what stands twice.
struct Children<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Children<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Children<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object or an array")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut children = Vec::new();
                while let Some(child) = map.next_entry()? {
                    children.push(child);
                }
                Ok(Children(children))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut children = Vec::new();
                while let Some(item) = seq.next_element()? {
                    children.push((children.len().to_string(), item));
                }
                Ok(Children(children))
            }
        }
        deserializer.deserialize_any(Collect)
    }
}

fn children(json: &str) -> Vec<(String, &RawValue)> {
    serde_json::from_str(json).map_or_else(|_| Vec::new(), |Children(children)| children)
}

/// The line on which the value at a JSON pointer begins; that of the nearest value around it when it is absent.
pub fn line(text: &str, pointer: &str) -> usize {
    let mut found = text.trim_start();
    for name in pointer.split('/').skip(1).map(|name| name.replace("~1", "/").replace("~0", "~")) {
        match children(found).into_iter().rev().find(|child| child.0 == name) {
            Some((_, child)) => found = child.get(),
            None => break,
        }
    }
    // What was found is a part of the text, so the difference of the addresses is its place.
    let offset = found.as_ptr() as usize - text.as_ptr() as usize;
    1 + text[..offset].matches('\n').count()
}

/// The JSON pointers of names that stand twice in one object. A parser would silently keep the last.
pub fn repeated_names(text: &str) -> Vec<String> {
    let mut repeated = Vec::new();
    let mut open = vec![(String::new(), text)];
    while let Some((pointer, json)) = open.pop() {
        let children = children(json);
        for (i, (name, child)) in children.iter().enumerate() {
            let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            if children[..i].iter().any(|(earlier, _)| earlier == name) {
                repeated.push(pointer.clone());
            }
            if child.get().starts_with(['{', '[']) {
                open.push((pointer, child.get()));
            }
        }
    }
    repeated
}
