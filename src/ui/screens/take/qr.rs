//! The QR code of a link.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::ui::state::use_texts;

/// The white margin that readers need around the code, in modules.
const QUIET: i32 = 4;

/// The code as one shape, black on white whatever the colours of the page are; nothing for a text that is too long.
///
/// Error correction M (15%): a fold or a stain does not spoil it.
#[component]
pub fn Qr(
    /// What it holds.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let code = QrCode::encode_text(&text, QrCodeEcc::Medium).ok()?;
    let side = (code.size() + 2 * QUIET).to_string();
    let all = ["0 0 ", &side, " ", &side].concat();
    Some(view! {
        <svg
            class="qr"
            role="img"
            aria-label=use_texts().sheet_qr
            viewBox=all
            // Modules that touch must not show a seam.
            shape-rendering="crispEdges"
        >
            <rect width=side.clone() height=side fill="#fff" />
            <path d=outline(&code) fill="#000" />
        </svg>
    })
}

/// A square for each dark module.
fn outline(code: &QrCode) -> String {
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
    path
}
