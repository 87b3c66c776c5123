//! Finding what a person named on the command line.

use crate::Outcome;

/// The place of an id among the known ones.
///
/// # Errors
/// One line that names the near matches, or all ids when they are few and none is near.
pub fn find<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Outcome<usize> {
    let known: Vec<_> = known.collect();
    if let Some(place) = known.iter().position(|known| *known == id) {
        return Ok(place);
    }
    let distance = |known: &str| match known.contains(id) && !id.is_empty() {
        true => 0,
        false => strsim::damerau_levenshtein(known, id),
    };
    let mut near: Vec<_> = known.iter().filter(|known| distance(known) <= 1 + id.len() / 4).collect();
    near.sort_by_key(|known| distance(known));
    near.truncate(3);
    let near: Vec<_> = near.into_iter().copied().collect();
    Err(match (near.is_empty(), known.len()) {
        (false, _) => format!("unknown {what} {id:?}; did you mean {}?", near.join(" or ")),
        (true, ..=9) => format!("unknown {what} {id:?}; there is {}", known.join(", ")),
        (true, _) => format!("unknown {what} {id:?}"),
    })
}
