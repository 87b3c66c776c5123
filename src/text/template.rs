//! Sentences with places for values.

/// A sentence with places for values: `{0}`, `{1}` and so on up to `N - 1`.
///
/// Values arrive already formatted for the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template<const N: usize>(pub(super) &'static str);

impl<const N: usize> Template<N> {
    /// A template of a sentence in which every place stands at least once. Another sentence does not compile.
    pub const fn new(sentence: &'static str) -> Template<N> {
        let bytes = sentence.as_bytes();
        let (mut found, mut i) = ([false; N], 0);
        while i < bytes.len() {
            if bytes[i] == b'{' {
                assert!(i + 2 < bytes.len() && bytes[i + 2] == b'}', "a place is a digit between braces");
                let place = (bytes[i + 1] - b'0') as usize;
                assert!(place < N, "there is no value for this place");
                found[place] = true;
            }
            i += 1;
        }
        i = 0;
        while i < N {
            assert!(found[i], "every value has a place");
            i += 1;
        }
        Template(sentence)
    }

    /// The sentence with the values in their places.
    pub fn with(self, values: [&str; N]) -> String {
        fill(self.0, &values)
    }
}

#[inline(never)]
fn fill(sentence: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    for (i, part) in sentence.split('{').enumerate() {
        let place = part.as_bytes().first().map_or(usize::MAX, |digit| usize::from(digit.wrapping_sub(b'0')));
        match values.get(place) {
            Some(value) if i > 0 => {
                filled.push_str(value);
                filled.push_str(part.get(2..).unwrap_or_default());
            }
            _ => filled.push_str(part),
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn values_stand_in_their_places() {
        let template: Template<2> = Template::new("{1} of {0}, so {1}.");
        assert_eq!(template.with(["ten", "two"]), "two of ten, so two.");
        assert_eq!(Template::<1>::new("{0}").with(["7{0}"]), "7{0}");
    }
}
