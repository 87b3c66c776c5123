//! Names that the browser knows in every language.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::document::window;

/// What a country is called, by its code (ISO 3166-1 alpha-2); the code itself where the browser does not know.
pub fn country(lang: &str, code: &str) -> String {
    named(lang, code).ok().and_then(|name| name.as_string()).unwrap_or_else(|| code.to_owned())
}

/// Asked for by name: older browsers have no `Intl.DisplayNames`.
fn named(lang: &str, code: &str) -> Result<JsValue, JsValue> {
    let intl = Reflect::get(&window(), &"Intl".into())?;
    let names: Function = Reflect::get(&intl, &"DisplayNames".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"region".into())?;
    let names = Reflect::construct(&names, &Array::of2(&Array::of1(&lang.into()), &options))?;
    let of: Function = Reflect::get(&names, &"of".into())?.dyn_into()?;
    of.call1(&names, &code.into())
}
