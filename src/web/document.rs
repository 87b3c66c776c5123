//! The document around the program.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, HtmlIFrameElement, Window};

/// The window. The program only runs in one.
pub fn window() -> Window {
    web_sys::window().expect("the program runs in a window")
}

pub(super) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The element around everything.
pub fn root() -> Option<Element> {
    document().document_element()
}

/// Sets an attribute of the element around everything.
pub fn set_on_page(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// Sets a value that the style sheets use, by its name there.
pub fn set_style_value(name: &str, value: &str) {
    if let Some(root) = root().and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // Fails for no name that is used here.
        let _ = root.style().set_property(name, value);
    }
}

/// The address of the folder that the page comes from, with `/` at its end.
pub fn site() -> String {
    let address = window().location().href().unwrap_or_default();
    let page = address.split(['#', '?']).next().unwrap_or_default();
    page.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned() + "/"
}

/// Shows an address of this site in a frame, without a step in the history.
pub fn show_in_frame(frame: &Element, address: &str) {
    let inner = frame.dyn_ref::<HtmlIFrameElement>().and_then(HtmlIFrameElement::content_window);
    let moved = inner.and_then(|window| window.location().replace(&(site() + address)).ok());
    if moved.is_none() {
        // It is not part of the page yet.
        let _ = frame.set_attribute("src", address);
    }
}

/// The languages that the person's browser asks for, the preferred first.
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|l| l.as_string()).collect()
}

/// Tells browser and screen reader which language the page is in.
pub fn set_language(code: &str) {
    set_on_page("lang", code);
}

/// The address of the page without its fragment.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Opens the print dialog of the browser.
pub fn print() {
    // Fails only where printing is forbidden, and then the browser says so.
    let _ = window().print();
}

/// Where a file of texts (`text` or `guide`) of a language is, as index.html says: its name holds a digest that only
/// the build knows.
pub fn text_file(kind: &str, code: &str) -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute(&["data-", kind, "-", code].concat())).unwrap_or_default()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the first element that matches, so that a screen reader starts reading there.
pub fn focus(selector: &str) {
    give_focus(selector, true);
}

/// `is_scrolling`: the browser brings the element into view. It moves the page around a frame for that as well, so what
/// has its own way of scrolling asks for the focus alone.
fn give_focus(selector: &str, is_scrolling: bool) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let options = FocusOptions::new();
        options.set_prevent_scroll(!is_scrolling);
        let _ = element.focus_with_options(&options);
    }
}

/// [`focus`], after the page has followed the change that was just made. What is asked for may still be on its way, or
/// be made anew when a file arrives, and some engines then leave the focus nowhere: it is given again until the person
/// does something or it is asked for elsewhere.
pub fn focus_soon(selector: &str) {
    give_focus_soon(selector, true);
}

fn give_focus_soon(selector: &str, is_scrolling: bool) {
    give_way_to_hands();
    let turn = TURN.get() + 1;
    TURN.set(turn);
    keep_focus(selector.to_owned(), is_scrolling, turn, false, 0);
}

thread_local! {
    /// Counts what ends an earlier wish for the focus.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// Whether the hands of the person are watched.
    static IS_WATCHING: Cell<bool> = const { Cell::new(false) };
}

/// How often the focus is looked after, in milliseconds, and how many times: 20 seconds, as long as a file may take.
const LOOK_AFTER: u32 = 100;
const MOST_LOOKS: u32 = 200;

fn keep_focus(selector: String, is_scrolling: bool, turn: u32, mut has_come: bool, looks: u32) {
    let look = move || {
        if TURN.get() != turn {
            return;
        }
        if !has_come || is_focus_nowhere() {
            give_focus(&selector, is_scrolling);
            has_come |=
                document().active_element().is_some_and(|active| active.matches(&selector) == Ok(true));
        }
        if looks < MOST_LOOKS {
            keep_focus(selector, is_scrolling, turn, has_come, looks + 1);
        }
    };
    Timeout::new(if looks == 0 { 0 } else { LOOK_AFTER }, look).forget();
}

/// [`focus`], if nothing has it after what was just closed is gone.
pub fn focus_if_nowhere(selector: &str) {
    let selector = selector.to_owned();
    Timeout::new(LOOK_AFTER, move || {
        if is_focus_nowhere() {
            reach_containers();
            focus(&selector);
        }
    })
    .forget();
}

/// In Safari 16.0 what stands in a container with queries of its own stays out of reach after a dialog is closed, for the
/// finger as well, until it has been no container for a moment (style/over.css).
fn reach_containers() {
    let down = window().scroll_y().unwrap_or_default();
    set_on_page("data-no-containers", "yes");
    if let Some(body) = document().body() {
        // Asking for it lays the page out.
        let _ = body.offset_height();
    }
    set_on_page("data-no-containers", "no");
    scroll_to(down);
}

fn is_focus_nowhere() -> bool {
    document().active_element().is_none_or(|active| matches!(&*active.tag_name(), "BODY" | "HTML"))
}

/// Whoever has touched, pressed or scrolled is somewhere else by now.
fn give_way_to_hands() {
    if IS_WATCHING.replace(true) {
        return;
    }
    for event in ["pointerdown", "keydown", "wheel"] {
        let end = |_: &web_sys::Event| TURN.set(TURN.get() + 1);
        EventListener::new_with_options(&window(), event, EventListenerOptions::run_in_capture_phase(), end)
            .forget();
    }
}

/// Shows the element of an id at the top of the window and moves the focus to it, after the page has followed the
/// change that was just made.
pub fn show_soon(id: &str) {
    let id = id.to_owned();
    let show = move || {
        if let Some(element) = document().get_element_by_id(&id) {
            element.scroll_into_view();
            super::messages::show(&element);
            give_focus(&["[id='", &id, "']"].concat(), false);
        }
    };
    Timeout::new(0, show).forget();
}

/// Whether there is room for something beside the text: what style sheets call 64rem, with letters of the usual size.
pub fn is_wide() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= 1024.0)
}

/// The width of the window in letters of the size that the person chose (rem).
pub fn width_in_letters() -> f64 {
    let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(1024.0);
    let style = root().and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size = size.and_then(|size| size.trim_end_matches("px").split('.').next()?.parse::<u32>().ok());
    width / f64::from(size.filter(|&size| size > 0).unwrap_or(16))
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    scroll_to(0.0);
}

/// Begins a page at its top, with the focus on an element of it.
pub fn begin_at_top(selector: &str) {
    scroll_to_top();
    give_focus_soon(selector, false);
}

/// Begins a page as far down as it was left, as soon as it is long enough for that, with the focus on an element of it.
pub fn begin_at(down: f64, selector: &str) {
    give_focus_soon(selector, false);
    scroll_soon(down, TURN.get(), 0);
}

fn scroll_soon(down: f64, turn: u32, looks: u32) {
    let look = move || {
        if TURN.get() != turn {
            return;
        }
        scroll_to(down);
        let is_there = window().scroll_y().is_ok_and(|now| (now - down).abs() < 2.0);
        if !is_there && looks < MOST_LOOKS {
            scroll_soon(down, turn, looks + 1);
        }
    };
    Timeout::new(if looks == 0 { 0 } else { LOOK_AFTER }, look).forget();
}

fn scroll_to(down: f64) {
    window().scroll_to_with_x_and_y(0.0, down);
}
