//! Reading JSON into the types of the program.
//!
//! serde_json parses; [`record!`] and [`names!`] then take each field by its name. Derived `Deserialize` says the
//! same, but writes a parser for every type: 25 kB brotli of 150, measured, and it cannot name the place of a fault.

use serde_json::Value;

use super::dataset::DatasetError;

/// A type that can be read from JSON.
pub trait FromJson: Sized {
    /// Reads it. What does not fit is noted in `faults`, and something empty stands in its place: nothing of it is
    /// used, and a program that need not leave at every field is smaller (9 kB brotli, measured).
    fn read(value: &Value, faults: &mut Faults) -> Self;

    /// What stands for a field that is not there: a fault, unless the type says otherwise.
    fn absent(faults: &mut Faults) -> Self {
        faults.expected("a field");
        Self::read(&Value::Null, faults)
    }

    /// Whether it is written by leaving the field out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// The first thing that did not fit, and where reading is.
#[derive(Debug, Default)]
pub struct Faults {
    /// The way to what is being read, from the outside in.
    path: Vec<Step>,
    first: Option<String>,
}

#[derive(Debug)]
enum Step {
    Field(&'static str),
    Item(usize),
    Key(String),
}

impl Faults {
    /// Something else was expected here.
    #[inline(never)]
    pub fn expected(&mut self, what: &'static str) {
        if self.first.is_some() {
            return;
        }
        let mut told = String::new();
        for step in &self.path {
            if !told.is_empty() {
                told.push('/');
            }
            match step {
                Step::Field(name) => told.push_str(name),
                Step::Item(i) => told.push_str(&i.to_string()),
                Step::Key(key) => told.push_str(key),
            }
        }
        told.push_str(": expected ");
        told.push_str(what);
        self.first = Some(told);
    }

    /// Reads the value of a key of a map.
    pub fn within_key<T: FromJson>(&mut self, key: &str, value: &Value) -> T {
        self.within(Step::Key(key.to_owned()), value)
    }

    fn within<T: FromJson>(&mut self, step: Step, value: &Value) -> T {
        self.path.push(step);
        let read = T::read(value, self);
        self.path.pop();
        read
    }
}

/// Parses JSON text.
///
/// # Errors
/// [`DatasetError::Unreadable`] with line and column.
pub fn parse(json: &str) -> Result<Value, DatasetError> {
    serde_json::from_str(json).map_err(|e| DatasetError::Unreadable(e.to_string()))
}

/// Reads a type from JSON.
///
/// # Errors
/// [`DatasetError::Unreadable`] with the place of the first thing that does not fit.
pub fn read<T: FromJson>(value: &Value) -> Result<T, DatasetError> {
    read_or_fault(value).map_err(DatasetError::Unreadable)
}

/// Reads a type from JSON that is not part of a dataset.
///
/// # Errors
/// The place of the first thing that does not fit, and what was expected there.
pub fn read_or_fault<T: FromJson>(value: &Value) -> Result<T, String> {
    let mut faults = Faults::default();
    let read = T::read(value, &mut faults);
    match faults.first {
        None => Ok(read),
        Some(fault) => Err(fault),
    }
}

/// Reads a field of an object.
#[inline(never)]
pub fn field<T: FromJson>(object: &Value, name: &'static str, faults: &mut Faults) -> T {
    match object.get(name) {
        Some(value) => faults.within(Step::Field(name), value),
        None => {
            faults.path.push(Step::Field(name));
            let absent = T::absent(faults);
            faults.path.pop();
            absent
        }
    }
}

/// What was found, or a fault and something empty.
fn or_empty<T: Default>(found: Option<T>, what: &'static str, faults: &mut Faults) -> T {
    found.unwrap_or_else(|| {
        faults.expected(what);
        T::default()
    })
}

impl FromJson for String {
    fn read(value: &Value, faults: &mut Faults) -> Self {
        or_empty(value.as_str(), "a text", faults).to_owned()
    }
}

impl FromJson for f64 {
    fn read(value: &Value, faults: &mut Faults) -> Self {
        or_empty(value.as_f64(), "a number", faults)
    }
}

impl FromJson for u32 {
    fn read(value: &Value, faults: &mut Faults) -> Self {
        or_empty(value.as_u64().and_then(|n| n.try_into().ok()), "a count", faults)
    }
}

impl FromJson for bool {
    fn read(value: &Value, faults: &mut Faults) -> Self {
        or_empty(value.as_bool(), "true or false", faults)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn read(value: &Value, faults: &mut Faults) -> Self {
        if value.is_null() { None } else { Some(T::read(value, faults)) }
    }

    fn absent(_: &mut Faults) -> Self {
        None
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn read(value: &Value, faults: &mut Faults) -> Self {
        let mut items = Vec::new();
        match value.as_array() {
            Some(values) => {
                for (i, value) in values.iter().enumerate() {
                    items.push(faults.within(Step::Item(i), value));
                }
            }
            None => faults.expected("a list"),
        }
        items
    }

    fn absent(_: &mut Faults) -> Self {
        Vec::new()
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// Declares a type whose fields stand in JSON under their own names, or under another: `kind as "type": String`.
///
/// A field of type `Option` or `Vec` may be left out.
macro_rules! record {
    ($(#[$about:meta])* pub struct $name:ident {
        $($(#[$doc:meta])* $field:ident $(as $json:literal)?: $type:ty,)*
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        pub struct $name {
            $(
                $(#[$doc])*
                #[serde(skip_serializing_if = "crate::domain::json::FromJson::is_absent")]
                $(#[serde(rename = $json)])?
                pub $field: $type,
            )*
        }

        impl crate::domain::json::FromJson for $name {
            fn read(value: &serde_json::Value, faults: &mut crate::domain::json::Faults) -> Self {
                $name {
                    $($field: crate::domain::json::field(
                        value,
                        crate::domain::json::record!(@name $field $($json)?),
                        faults,
                    ),)*
                }
            }
        }
    };
    (@name $field:ident $json:literal) => { $json };
    (@name $field:ident) => { stringify!($field) };
}

/// Declares a type whose values stand in JSON as names.
macro_rules! names {
    ($(#[$about:meta])* pub enum $name:ident {
        $($(#[$doc:meta])* $value:ident = $json:literal,)*
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $json)] $value,)*
        }

        impl crate::domain::json::FromJson for $name {
            fn read(value: &serde_json::Value, faults: &mut crate::domain::json::Faults) -> Self {
                const ALL: &[(&str, $name)] = &[$(($json, $name::$value)),*];
                let found = ALL.iter().find(|(json, _)| value.as_str() == Some(json));
                if found.is_none() {
                    faults.expected(concat!("one of" $(, " ", $json)*));
                }
                found.unwrap_or(&ALL[0]).1
            }
        }
    };
}

pub(crate) use {names, record};
