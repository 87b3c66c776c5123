//! Reading aloud, by voices that the device itself holds. A voice of a server would send what somebody reads to it.
//!
//! Everything is asked for by name: not every browser can speak, and calling what is not there would end the program.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::document::window;

/// What speaks, if anything does.
fn speaker() -> Option<JsValue> {
    let speaker = Reflect::get(&window(), &"speechSynthesis".into()).ok()?;
    speaker.is_object().then_some(speaker)
}

fn call(object: &JsValue, name: &str, arguments: &Array) -> Option<JsValue> {
    let function: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(object, arguments).ok()
}

/// The first voice of a language that the device itself holds.
fn voice(lang: &str) -> Option<JsValue> {
    let voices = Array::from(&call(&speaker()?, "getVoices", &Array::new())?);
    voices.iter().find(|voice| {
        let of = |name: &str| Reflect::get(voice, &name.into()).unwrap_or_default();
        let is_own = of("localService").as_bool() == Some(true);
        // Codes are written as nl, nl-NL or nl_BE.
        let code = of("lang").as_string().unwrap_or_default().to_ascii_lowercase();
        is_own && code.split(['-', '_']).next() == Some(lang)
    })
}

/// Whether the device can read a language aloud by itself.
pub fn can_say(lang: &str) -> bool {
    voice(lang).is_some()
}

/// Calls back when the voices of the device have become known, which in some browsers comes late.
pub fn on_voices(callback: impl FnMut() + 'static) {
    if let Some(speaker) = speaker() {
        let callback = Closure::wrap(Box::new(callback) as Box<dyn FnMut()>).into_js_value();
        let _ = Reflect::set(&speaker, &"onvoiceschanged".into(), &callback);
    }
}

/// Calls nobody back any more.
pub fn forget_voices() {
    if let Some(speaker) = speaker() {
        let _ = Reflect::set(&speaker, &"onvoiceschanged".into(), &JsValue::NULL);
    }
}

/// Reads a text aloud in place of what is read now, and calls back when it has ended, however it ends.
pub fn say(text: &str, lang: &str, ended: impl Fn() + 'static) {
    stop();
    let begin = || -> Option<()> {
        let made: Function =
            Reflect::get(&window(), &"SpeechSynthesisUtterance".into()).ok()?.dyn_into().ok()?;
        let words = Reflect::construct(&made, &Array::of1(&text.into())).ok()?;
        let set = |name: &str, value: &JsValue| Reflect::set(&words, &name.into(), value).is_ok();
        set("voice", &voice(lang)?);
        set("lang", &lang.into());
        // Slower than usual: numbers are hard to hear.
        set("rate", &0.9.into());
        let ended = Closure::wrap(Box::new(ended) as Box<dyn Fn()>).into_js_value();
        set("onend", &ended);
        set("onerror", &ended);
        call(&speaker()?, "speak", &Array::of1(&words))?;
        Some(())
    };
    begin();
}

/// Is silent.
pub fn stop() {
    if let Some(speaker) = speaker() {
        call(&speaker, "cancel", &Array::new());
    }
}
