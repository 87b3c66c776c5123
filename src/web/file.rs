//! Files that a person takes along or brings. They never leave the device by themselves.

use gloo_file::futures::read_as_text;
use gloo_file::{Blob, File, ObjectUrl};
use gloo_timers::callback::Timeout;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

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
    let url = ObjectUrl::from(Blob::new(text));
    follow(name, &url);
    Timeout::new(KEPT, move || drop(url)).forget();
}

/// Reads the file that was chosen in the field that an event comes from, and empties the field, so that the same file
/// can be chosen again. `None` for a file of more than `most` bytes, or one that cannot be read.
pub fn read(event: &Event, most: u64, done: impl FnOnce(Option<String>) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else {
        return;
    };
    input.set_value("");
    let file = File::from(file);
    spawn_local(async move {
        let is_too_large = file.size() > most;
        done(if is_too_large { None } else { read_as_text(&file).await.ok() });
    });
}
