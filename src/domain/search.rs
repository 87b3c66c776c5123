//! Finding a name that somebody half remembers.

/// Whether every word of a query begins like some word of a text: in any case, with or without accents, and with a
/// typo or two. A query without words matches everything.
///
/// A letter left out, added, changed, or swapped with its neighbour is one typo; 1 to 3 letters may hold none, 4 to
/// 6 letters one, 7 and more two.
pub fn matches(query: &str, text: &str) -> bool {
    typos(query, text).is_some()
}

/// How many typos it takes until [`matches`] holds, over all words; `None` where it does not hold.
pub fn typos(query: &str, text: &str) -> Option<usize> {
    let (query, text) = (folded(query), folded(text));
    let closest =
        |typed: &str| text.split(' ').filter_map(|word| begins_like(word.as_bytes(), typed.as_bytes())).min();
    query.split(' ').map(closest).sum()
}

fn begins_like(word: &[u8], typed: &[u8]) -> Option<usize> {
    let typos = match typed.len() {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    // The first condition spares the work on something long that was pasted.
    (typed.len() <= word.len() + typos)
        .then(|| distance_to_beginning(word, typed))
        .filter(|&distance| distance <= typos)
}

/// The restricted Damerau-Levenshtein distance from what was typed to the closest beginning of a word.
///
/// Written here because one table gives the distance to all beginnings in its last row, where `strsim` would have to
/// be called for each of them.
fn distance_to_beginning(word: &[u8], typed: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    let (mut above, mut two_above) = (row.clone(), row.clone());
    for i in 0..typed.len() {
        (two_above, above, row) = (above, row, two_above);
        row[0] = i + 1;
        for j in 0..word.len() {
            let changed = above[j] + usize::from(typed[i] != word[j]);
            row[j + 1] = changed.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && typed[i] == word[j - 1] && typed[i - 1] == word[j] {
                row[j + 1] = row[j + 1].min(two_above[j - 1] + 1);
            }
        }
    }
    row.into_iter().fold(usize::MAX, usize::min)
}

/// The letters without accents of U+00C0 to U+017F, in their order. Its own table, because those of std know all
/// scripts of the world and are as large.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts\
aaaaaaaceeeeiiiidnooooo ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Words of small letters without accents, with one space between them and none around them.
pub fn folded(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars() {
        let plain = match c {
            'À'..='ſ' => char::from(LATIN[c as usize - 'À' as usize]),
            // Accents that stand apart, after their letter.
            '\u{300}'..='\u{36f}' => continue,
            '\0'..'À' if !c.is_ascii_alphanumeric() => ' ',
            _ => c.to_ascii_lowercase(),
        };
        if plain != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(plain);
        }
        // Two letters that are written as one.
        match c {
            'Æ' | 'æ' | 'Œ' | 'œ' => folded.push('e'),
            'ß' => folded.push('s'),
            'Þ' | 'þ' => folded.push('h'),
            'Ĳ' | 'ĳ' => folded.push('j'),
            _ => {}
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}
