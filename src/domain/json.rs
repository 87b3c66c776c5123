//! Reading JSON into the types of the program.
//!
//! serde_json parses; [`record!`] and [`names!`] then take each field by its name. Derived `Deserialize` says the
//! same, but writes a parser for every type: 25 kB brotli of 150, measured, and it cannot name the place of a fault.

use serde_json::Value;

use super::dataset::DatasetError;

/// A type that can be read from JSON.
pub trait FromJson: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// A [`Fault`] at the first thing that does not fit.
    fn read(value: &Value) -> Result<Self, Fault>;

    /// What stands for a field that is not there; `None` where the field is required.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether it is written by leaving the field out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Something that does not fit, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The way to it, from the inside out.
    steps: Vec<String>,
    expected: &'static str,
}

impl Fault {
    /// Something else was expected here.
    pub fn expected(what: &'static str) -> Fault {
        Fault { steps: vec![], expected: what }
    }

    /// The same fault, one step further out.
    #[inline(never)]
    pub fn within(mut self, step: &str) -> Fault {
        self.steps.push(step.to_owned());
        self
    }

    /// The place and what was expected there, for a person who looks after the data.
    pub fn told(mut self) -> String {
        self.steps.reverse();
        [&self.steps.join("/"), ": expected ", self.expected].concat()
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
/// [`DatasetError::Unreadable`] with the place of the fault.
pub fn read<T: FromJson>(value: &Value) -> Result<T, DatasetError> {
    T::read(value).map_err(|fault| DatasetError::Unreadable(fault.told()))
}

/// Reads a field of an object.
///
/// # Errors
/// As [`FromJson::read`]; a field that is not there is a fault unless its type says what stands for it.
pub fn field<T: FromJson>(value: &Value, name: &'static str) -> Result<T, Fault> {
    match value.get(name) {
        Some(value) => T::read(value).map_err(|fault| fault.within(name)),
        None => T::absent().ok_or_else(|| Fault::expected("a field").within(name)),
    }
}

impl FromJson for String {
    fn read(value: &Value) -> Result<Self, Fault> {
        value.as_str().map(str::to_owned).ok_or(Fault::expected("a text"))
    }
}

impl FromJson for f64 {
    fn read(value: &Value) -> Result<Self, Fault> {
        value.as_f64().ok_or(Fault::expected("a number"))
    }
}

impl FromJson for u32 {
    fn read(value: &Value) -> Result<Self, Fault> {
        value.as_u64().and_then(|n| n.try_into().ok()).ok_or(Fault::expected("a count"))
    }
}

impl FromJson for bool {
    fn read(value: &Value) -> Result<Self, Fault> {
        value.as_bool().ok_or(Fault::expected("true or false"))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn read(value: &Value) -> Result<Self, Fault> {
        if value.is_null() { Ok(None) } else { T::read(value).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn read(value: &Value) -> Result<Self, Fault> {
        let mut items = Vec::new();
        for (i, item) in value.as_array().ok_or(Fault::expected("a list"))?.iter().enumerate() {
            items.push(T::read(item).map_err(|fault| fault.within(&i.to_string()))?);
        }
        Ok(items)
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
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
            fn read(value: &serde_json::Value) -> Result<Self, crate::domain::json::Fault> {
                Ok($name {
                    $($field: crate::domain::json::field(
                        value,
                        crate::domain::json::record!(@name $field $($json)?),
                    )?,)*
                })
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
            fn read(value: &serde_json::Value) -> Result<Self, crate::domain::json::Fault> {
                match value.as_str() {
                    $(Some($json) => Ok($name::$value),)*
                    _ => Err(crate::domain::json::Fault::expected(concat!("one of" $(, " ", $json)*))),
                }
            }
        }
    };
}

pub(crate) use {names, record};
