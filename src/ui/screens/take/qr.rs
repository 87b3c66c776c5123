//! The QR code of a link.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::ui::dom::{Piece, svg};

/// The white margin that readers need around the code, in modules.
const QUIET: i32 = 4;

/// The code as one shape, black on white whatever the colours of the page are; `None` for a text that is too long.
///
/// Error correction M (15%): a fold or a stain does not spoil it.
pub fn qr(text: &str, label: &str) -> Option<Piece> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                for part in ["M", &(x + QUIET).to_string(), " ", &(y + QUIET).to_string(), "h1v1h-1z"] {
                    path.push_str(part);
                }
            }
        }
    }
    let side = (code.size() + 2 * QUIET).to_string();
    let paper = svg("rect").attr("width", &side).attr("height", &side).attr("fill", "#fff");
    let drawing = svg("svg")
        .class("qr")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("viewBox", &["0 0 ", &side, " ", &side].concat())
        // Modules that touch must not show a seam.
        .attr("shape-rendering", "crispEdges")
        .child(paper)
        .child(svg("path").attr("d", &path).attr("fill", "#000"));
    Some(drawing)
}
