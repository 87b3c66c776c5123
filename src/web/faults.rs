//! What remains when the program breaks: src/web/faults.mjs shows it.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

use super::document::window;

/// Keeps a link to what was chosen in a class, by its name, outside the program; `None` takes it away.
pub fn keep(class: &str, link: Option<&str>) {
    // Missing only in a page that is not ours.
    let Ok(kept) = Reflect::get(&window(), &"keptLinks".into()) else { return };
    let _ = match link {
        Some(link) => Reflect::set(&kept, &class.into(), &link.into()),
        None => Reflect::delete_property(&kept.unchecked_into::<js_sys::Object>(), &JsValue::from_str(class)),
    };
}
