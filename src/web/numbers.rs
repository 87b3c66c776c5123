//! Numbers as the language writes them. `Intl.NumberFormat` knows the Dutch comma, and std's float
//! formatting would cost 19 kB.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::text::Lang;

thread_local! {
    /// Making a formatter is slow, using one is not.
    static FORMATTERS: RefCell<Vec<(Lang, Style, Function)>> = RefCell::default();
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    AsGiven,
    Signed,
}

/// A figure with all its digits, as the data give it.
pub fn as_given(lang: Lang, x: f64) -> String {
    format(lang, Style::AsGiven, x)
}

/// A change with one decimal and its sign; exactly 0 has none.
pub fn signed(lang: Lang, x: f64) -> String {
    format(lang, Style::Signed, x)
}

fn format(lang: Lang, style: Style, x: f64) -> String {
    FORMATTERS.with_borrow_mut(|formatters| {
        let is_it = |f: &(Lang, Style, Function)| f.0 == lang && f.1 == style;
        let place = formatters.iter().position(is_it).unwrap_or_else(|| {
            formatters.push((lang, style, new_formatter(lang.code(), style)));
            formatters.len() - 1
        });
        let formatter = &formatters[place].2;
        // Adding 0 makes a negative zero a plain one.
        let text = formatter.call1(&JsValue::UNDEFINED, &JsValue::from_f64(x + 0.0));
        // A true minus sign is as wide as a plus and is read as "minus".
        text.ok().and_then(|t| t.as_string()).unwrap_or_default().replace('-', "\u{2212}")
    })
}

fn new_formatter(language: &str, style: Style) -> Function {
    let options = Object::new();
    let set = |key: &str, value: JsValue| {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &key.into(), &value);
    };
    match style {
        Style::AsGiven => set("maximumFractionDigits", 10.into()),
        Style::Signed => {
            set("minimumFractionDigits", 1.into());
            set("maximumFractionDigits", 1.into());
            set("signDisplay", "exceptZero".into());
        }
    }
    Intl::NumberFormat::new(&Array::of1(&language.into()), &options).format()
}
