//! The clipboard.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::document::window;

/// Copies a text, and says whether that was possible: a browser may not have a clipboard, or not allow it.
pub async fn copy(text: &str) -> bool {
    match write(text) {
        Ok(copying) => copying.await.is_ok(),
        Err(_) => false,
    }
}

/// Asked for by name: in a page without a secure address the browser has no clipboard, and calling what is not there
/// would end the program.
fn write(text: &str) -> Result<Promise, JsValue> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    write.call1(&clipboard, &text.into())?.dyn_into()
}

/// Selects the whole text of a field, so that a person can copy it.
pub fn select(field: &Element) {
    if let Ok(select) = Reflect::get(field, &"select".into())
        && let Ok(select) = select.dyn_into::<Function>()
    {
        // Fails for nothing that is a field.
        let _ = select.call0(field);
    }
}
