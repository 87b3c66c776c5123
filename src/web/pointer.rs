//! Where somebody points.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// A place inside an element, in pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointed {
    /// From its left side.
    pub x: f64,
    /// From its lower side, upwards.
    pub above: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// Where an event of the mouse or of a finger is inside the element that listens to it.
pub fn pointed(event: &MouseEvent) -> Option<Pointed> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let frame = element.get_bounding_client_rect();
    Some(Pointed {
        x: f64::from(event.client_x()) - frame.left(),
        above: frame.bottom() - f64::from(event.client_y()),
        width: frame.width(),
        height: frame.height(),
    })
}
