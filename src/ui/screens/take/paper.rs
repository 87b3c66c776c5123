//! The sheet as it looks on paper.

use leptos::prelude::*;

use super::basis::Basis;
use super::qr::Qr;
use super::sheet::{Line, Place, Row, Section};
use crate::ui::parts::name::Name;
use crate::ui::state::use_texts;
use crate::web::document;

/// The sheet; what is printed.
#[component]
pub fn Paper(
    /// What it is made from.
    basis: Basis,
    /// In large letters.
    is_large: RwSignal<bool>,
) -> impl IntoView {
    let t = use_texts();
    // Style sheets print the sheet alone, in browsers that cannot ask what a page holds as well.
    document::set_on_page("data-paper", "sheet");
    on_cleanup(|| document::set_on_page("data-paper", "page"));
    let content = move || {
        let sheet = basis.sheet.get();
        // What stands side by side stands in one frame.
        let mut bands: Vec<Vec<Section>> = vec![];
        for section in sheet {
            match bands.last_mut().filter(|band| goes_with(band[0].place, section.place)) {
                Some(band) => band.push(section),
                None => bands.push(vec![section]),
            }
        }
        bands.into_iter().map(|sections| view! { <Band basis sections /> }).collect_view()
    };
    view! {
        <article
            class="sheet"
            class:large=is_large
            class:dense=basis.is_dense
            aria-label=t.take_sheet
        >
            {content}
        </article>
    }
}

/// Whether a part stands in the frame that another one began.
fn goes_with(first: Place, next: Place) -> bool {
    match first {
        Place::Head | Place::Wide => false,
        Place::Left | Place::Right => matches!(next, Place::Left | Place::Right),
        Place::NoteLeft | Place::NoteRight => matches!(next, Place::NoteLeft | Place::NoteRight),
    }
}

/// One part over the whole width, or some in two halves.
#[component]
fn Band(
    /// What it is made from.
    basis: Basis,
    /// The parts.
    sections: Vec<Section>,
) -> impl IntoView {
    let place = sections[0].place;
    let part = move |section| view! { <Part basis section /> };
    match place {
        Place::Head | Place::Wide => sections.into_iter().map(part).collect_view().into_any(),
        _ => {
            let is_right = |section: &Section| matches!(section.place, Place::Right | Place::NoteRight);
            let (right, left): (Vec<_>, Vec<_>) = sections.into_iter().partition(is_right);
            let class = if place == Place::Left { "halves" } else { "halves foot" };
            view! {
                <div class=class>
                    <div>{left.into_iter().map(part).collect_view()}</div>
                    <div>{right.into_iter().map(part).collect_view()}</div>
                </div>
            }
            .into_any()
        }
    }
}

/// One part.
#[component]
fn Part(
    /// What it is made from.
    basis: Basis,
    /// The part.
    section: Section,
) -> impl IntoView {
    let Section { place, heading, lines } = section;
    let class = match (place, lines.first()) {
        (Place::Head, _) => "head",
        (_, Some(Line::Fill(..))) => "decide",
        _ => "part",
    };
    let title = match place {
        Place::Head => view! { <h2>{heading}</h2> }.into_any(),
        _ => view! { <h3>{heading}</h3> }.into_any(),
    };
    let link = basis.link;
    let code = move || link.with(|link| (!link.is_empty()).then(|| view! { <Qr text=link.clone() /> }));
    view! {
        <section class=class>
            {title} {in_lines(lines)} {(place == Place::Head).then_some(code)}
        </section>
    }
}

/// The lines; points one after another are a list, a head and its rows a table.
fn in_lines(lines: Vec<Line>) -> Vec<AnyView> {
    let (mut pieces, mut items, mut rows) = (vec![], vec![], vec![]);
    let mut heads: Option<Vec<String>> = None;
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        match line {
            Line::Item(text) => {
                items.push(view! { <li>{text}</li> });
                if !matches!(lines.peek(), Some(Line::Item(_))) {
                    let list = std::mem::take(&mut items);
                    pieces.push(view! { <ul>{list}</ul> }.into_any());
                }
            }
            Line::Head(cells) => heads = Some(cells),
            Line::Row(row) => rows.push(row),
            Line::Text(text) => pieces.push(view! { <p>{text}</p> }.into_any()),
            Line::Own(text) => pieces.push(view! { <p class="own" dir="auto">{text}</p> }.into_any()),
            Line::Question(text) => pieces.push(view! { <p class="asked">{text}</p> }.into_any()),
            Line::Small(text) => pieces.push(view! { <p class="small">{text}</p> }.into_any()),
            Line::Room => pieces.push(room().into_any()),
            Line::Fill(what, lines) => pieces.push(
                view! {
                    <div class="fill">
                        <p>{what}</p>
                        {(0..lines).map(|_| room()).collect_view()}
                    </div>
                }
                .into_any(),
            ),
        }
        if !matches!(lines.peek(), Some(Line::Row(_)))
            && let Some(heads) = heads.take()
        {
            pieces.push(view! { <Figures heads rows=std::mem::take(&mut rows) /> }.into_any());
        }
    }
    pieces
}

/// A line to write on.
fn room() -> impl IntoView {
    view! { <div class="room"></div> }
}

/// So many columns leave no room for the words on the difference: these then stand below.
const MANY_COLUMNS: usize = 6;

/// The table. On a phone each row stands below its name, so the roles are said.
#[component]
fn Figures(
    /// What the columns are called.
    mut heads: Vec<String>,
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let t = use_texts();
    let is_below = heads.len() >= MANY_COLUMNS;
    if is_below {
        heads.pop();
    }
    let columns = heads.clone();
    let rows = rows.into_iter().map(move |row| {
        let cells = row.cells.into_iter().zip(&columns[1..]).map(|(cell, head)| {
            view! {
                <td role="cell">
                    <span class="whose" aria-hidden="true">
                        {head.clone()}
                    </span>
                    <span class:weak=cell.is_weak>{cell.text}</span>
                </td>
            }
        });
        let cells = cells.collect_view();
        let (beside, below) = if is_below { (None, row.verdict) } else { (row.verdict, None) };
        let below = below.map(|verdict| {
            let verdict = [t.sheet_verdict, ": ", &verdict].concat();
            view! {
                <tr role="row" class="below">
                    <td role="cell" class="differs" colspan=columns.len().to_string()>
                        {verdict}
                    </td>
                </tr>
            }
        });
        view! {
            <tr role="row" class:above=is_below>
                <th scope="row" role="rowheader">
                    {row.name}
                    {row.counts.map(|counts| view! { " " <span class="counts">"(" {counts} ")"</span> })}
                </th>
                {cells}
                {beside.map(|verdict| view! { <td role="cell" class="differs">{verdict}</td> })}
            </tr>
            {below}
        }
    });
    let rows = rows.collect_view();
    let heads = heads.into_iter().map(|head| {
        view! {
            <th scope="col" role="columnheader">
                <Name name=head />
            </th>
        }
    });
    view! {
        <table role="table" class:many=is_below aria-label=t.sheet_figures>
            <thead role="rowgroup">
                <tr role="row">{heads.collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
