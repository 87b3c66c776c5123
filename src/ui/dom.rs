//! Pieces of the page, built at run time.
//!
//! Leptos gives the signals, memos, effects and owners. Its `view!` macro is not used: it makes a new type of
//! every piece of markup, and with type erasure switched on the same screens came to 202 kB brotli, above the bar
//! for the whole program. Here one small type stands for every piece.
//!
//! A piece is built once. What changes is followed by effects, which end with the piece that they belong to.

use std::cell::{Cell, RefCell};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::prelude::{Effect, RenderEffect};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

use crate::ui::signals::{RwSignal, at_end};
use crate::web::document;

/// An element of the page.
#[derive(Clone)]
pub struct Piece(Element);

/// A new HTML element.
#[inline(never)]
pub fn h(tag: &str) -> Piece {
    let piece = Piece(document::element(tag));
    // Without a type a button would submit the form that it stands in.
    if tag == "button" { piece.attr("type", "button") } else { piece }
}

impl Piece {
    /// An element that is there already.
    pub fn of(element: Element) -> Piece {
        Piece(element)
    }
}

/// A new SVG element.
pub fn svg(tag: &str) -> Piece {
    Piece(document::svg_element(tag))
}

// Each of these is called hundreds of times: they stay calls, and what takes a closure boxes it at once, so that
// the work behind it exists once and not once for every closure.
impl Piece {
    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Piece {
        set(&self.0, name, Some(value));
        self
    }

    /// Sets the classes.
    #[inline(never)]
    pub fn class(self, names: &str) -> Piece {
        self.attr("class", names)
    }

    /// Adds text.
    #[inline(never)]
    pub fn text(self, text: &str) -> Piece {
        append(&self.0, &document::text(text));
        self
    }

    /// Adds a piece.
    #[inline(never)]
    pub fn child(self, child: Piece) -> Piece {
        append(&self.0, &child.0);
        self
    }

    /// Adds pieces.
    #[inline(never)]
    pub fn children(self, children: Vec<Piece>) -> Piece {
        children.into_iter().fold(self, Piece::child)
    }

    /// Adds a piece, if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<Piece>) -> Piece {
        child.into_iter().fold(self, Piece::child)
    }

    /// Sets a style, which a strict policy allows where it forbids `style="…"`.
    #[inline(never)]
    pub fn style(self, name: &str, value: &str) -> Piece {
        if let Some(element) = self.0.dyn_ref::<web_sys::HtmlElement>() {
            // Fails for no name that is used here.
            let _ = element.style().set_property(name, value);
        }
        self
    }

    /// Follows an attribute; `None` takes it away.
    pub fn attr_with(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Piece {
        self.attr_following(name, Box::new(value))
    }

    #[inline(never)]
    fn attr_following(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Piece {
        let element = self.0.clone();
        follow(Box::new(move || set(&element, name, value().as_deref())));
        self
    }

    /// Follows a property that a person can change as well, such as `checked`.
    pub fn prop_with(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Piece {
        self.prop_following(name, Box::new(value))
    }

    #[inline(never)]
    fn prop_following(self, name: &'static str, value: Box<dyn Fn() -> bool>) -> Piece {
        let element = self.0.clone();
        follow(Box::new(move || document::set_property(&element, name, value())));
        self
    }

    /// Follows a text.
    pub fn text_with(self, text: impl Fn() -> String + 'static) -> Piece {
        self.text_following(Box::new(text))
    }

    #[inline(never)]
    fn text_following(self, text: Box<dyn Fn() -> String>) -> Piece {
        let node = document::text("");
        append(&self.0, &node);
        follow(Box::new(move || node.set_text_content(Some(&text()))));
        self
    }

    /// Follows a list of pieces: all are built anew when something they read changes.
    pub fn children_with(self, children: impl Fn() -> Vec<Piece> + 'static) -> Piece {
        self.children_following(Box::new(children))
    }

    #[inline(never)]
    fn children_following(self, children: Box<dyn Fn() -> Vec<Piece>>) -> Piece {
        let parent = self.0.clone();
        let end: Node = document::text("").into();
        append(&parent, &end);
        let shown = RefCell::new(Vec::<Piece>::new());
        follow(Box::new(move || {
            let new = children();
            shown.take().into_iter().for_each(|old| old.0.remove());
            for piece in &new {
                // The end is a child of the parent for as long as both live.
                let _ = parent.insert_before(&piece.0, Some(&end));
            }
            shown.replace(new);
        }));
        self
    }

    /// Follows a piece that is there or not.
    pub fn maybe_with(self, child: impl Fn() -> Option<Piece> + 'static) -> Piece {
        let child: Box<dyn Fn() -> Option<Piece>> = Box::new(child);
        self.children_with(move || child().into_iter().collect())
    }

    /// Calls back at an event.
    pub fn on(self, event: &'static str, callback: impl FnMut(&Event) + 'static) -> Piece {
        self.listening(event, Box::new(callback))
    }

    /// Calls back when pressed.
    pub fn on_click(self, callback: impl Fn() + 'static) -> Piece {
        let callback: Box<dyn Fn()> = Box::new(callback);
        self.listening("click", Box::new(move |_| callback()))
    }

    #[inline(never)]
    fn listening(self, event: &'static str, mut callback: Box<dyn FnMut(&Event)>) -> Piece {
        // The listener ends with the owner, that is with the piece.
        // Not passive, so that it can prevent what the browser would do.
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&self.0, event, options, move |event| callback(event));
        at_end(Box::new(move || drop(listener)));
        self
    }
}

#[inline(never)]
fn set(element: &Element, name: &str, value: Option<&str>) {
    // Both fail only for a name that is none.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

#[inline(never)]
fn append(parent: &Element, child: &Node) {
    // Fails only for a parent inside its own child.
    let _ = parent.append_child(child);
}

/// Runs at once, and again whenever something that it reads has changed, for as long as its owner lives.
#[inline(never)]
pub fn follow(effect: Box<dyn Fn()>) {
    let following = RenderEffect::new(move |_| effect());
    at_end(Box::new(move || drop(following)));
}

/// [`follow`], but for the first time when the page has been built.
#[inline(never)]
pub fn follow_later(effect: Box<dyn Fn()>) {
    Effect::new(move |_| effect());
}

/// Follows a text once it has not changed for a moment, so that a screen reader hears the last state and not every
/// step towards it.
#[inline(never)]
pub fn late(text: Box<dyn Fn() -> String>) -> RwSignal<String> {
    const MILLISECONDS: u32 = 700;
    let said = RwSignal::new(String::new());
    // Nothing is said of what stands there from the beginning.
    let (is_first, waiting) = (Cell::new(true), RefCell::new(None));
    follow(Box::new(move || {
        let text = text();
        if is_first.replace(false) {
            return said.set(text);
        }
        // Dropping the one before ends it.
        waiting.replace(Some(Timeout::new(MILLISECONDS, move || said.set(text))));
    }));
    said
}
