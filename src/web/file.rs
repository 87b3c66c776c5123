//! Files that a person takes along or brings. They never leave the device by themselves.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Event, FileReader, HtmlElement, HtmlInputElement, Url};

use super::document::document;
use super::fetch;

/// How long the browser may take before the text of a download is given up, in milliseconds.
const KEPT: u32 = 60_000;

/// Offers a file of the site. Fetched by the page, because browsers download past what is kept for offline.
pub fn download(path: &str) {
    let path = path.to_owned();
    spawn_local(async move {
        match fetch::text(&path).await {
            Ok(text) => save_as(path.rsplit('/').next().unwrap_or_default(), &text),
            // The browser says what is wrong.
            Err(_) => follow("", &path),
        }
    });
}

/// Follows a link to a file, under this name or its own.
fn follow(name: &str, href: &str) {
    let Ok(link) = document().create_element("a") else { return };
    let _ = link.set_attribute("href", href);
    let _ = link.set_attribute("download", name);
    link.unchecked_ref::<HtmlElement>().click();
}

/// Offers a text as a file.
pub fn save_as(name: &str, text: &str) {
    // Fails only where the memory ends.
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()));
    let Some(url) = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return };
    follow(name, &url);
    Timeout::new(KEPT, move || drop(Url::revoke_object_url(&url))).forget();
}

/// Reads the file that was chosen in the field that an event comes from, and empties the field, so that the same file
/// can be chosen again. `None` for a file of more than `most` bytes, or one that cannot be read.
pub fn read(event: &Event, most: f64, done: impl Fn(Option<String>) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(file) = input.as_ref().and_then(|input| input.files()?.get(0)) else { return };
    if file.size() > most {
        done(None);
    } else if let Ok(reader) = FileReader::new()
        && reader.read_as_text(&file).is_ok()
    {
        let result = reader.clone();
        EventListener::once(&reader, "loadend", move |_| {
            done(result.result().ok().and_then(|t| t.as_string()))
        })
        .forget();
    }
    if let Some(input) = input {
        input.set_value("");
    }
}
