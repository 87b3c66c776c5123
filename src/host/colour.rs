//! A colour that a site asks for, and whether it can be read on the colours of the page.
//!
//! Contrast as in WCAG 2.2, "relative luminance" and "contrast ratio".

/// A colour of the screen: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The least contrast of text.
pub const LEAST: f64 = 4.5;

/// The colours that text in the accent stands on, in the light and in the dark scheme: paper, surface and sunken of
/// `style/tokens.css`. The last one is what stands on the accent.
pub const BACKGROUNDS: [[Colour; 4]; 2] = [
    [
        Colour([0xfa, 0xf7, 0xf1]),
        Colour([0xff, 0xfd, 0xf9]),
        Colour([0xf1, 0xec, 0xe2]),
        Colour([0xff, 0xff, 0xff]),
    ],
    [
        Colour([0x17, 0x1a, 0x19]),
        Colour([0x20, 0x24, 0x23]),
        Colour([0x12, 0x15, 0x14]),
        Colour([0x0c, 0x24, 0x26]),
    ],
];

impl Colour {
    /// Reads six hexadecimal digits, as `335c67`.
    pub fn parse(text: &str) -> Option<Colour> {
        let number =
            u32::from_str_radix(text, 16).ok().filter(|_| text.len() == 6 && !text.starts_with('+'))?;
        let [_, colour @ ..] = number.to_be_bytes();
        Some(Colour(colour))
    }

    /// Six hexadecimal digits.
    pub fn print(self) -> String {
        let mut text = String::new();
        for part in self.0 {
            for digit in [part >> 4, part & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        text
    }

    /// From 0, black, to 1, white.
    fn luminance(self) -> f64 {
        let mut sum = 0.0;
        for (part, weight) in self.0.into_iter().zip([0.2126, 0.7152, 0.0722]) {
            let c = f64::from(part) / 255.0;
            // 0.04045 as in sRGB; WCAG prints 0.03928, which makes no difference for 8 bits.
            let linear =
                if c <= 0.04045 { c / 12.92 } else { libm::exp(2.4 * libm::log((c + 0.055) / 1.055)) };
            sum += weight * linear;
        }
        sum
    }

    /// The contrast with another colour, from 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// Whether it can be read as the accent in the light (0) or the dark (1) scheme.
    pub fn is_readable(self, scheme: usize) -> bool {
        BACKGROUNDS[scheme].iter().all(|&background| self.contrast(background) >= LEAST)
    }
}

/// The accents of the light and of the dark scheme among the colours that a site asks for: in each the first that can
/// be read.
pub fn accents(asked: &[Colour]) -> [Option<Colour>; 2] {
    [0, 1].map(|scheme| asked.iter().copied().find(|colour| colour.is_readable(scheme)))
}

/// What became of the colours that a site asked for, in a word.
pub fn told(asked: &[Colour], accents: [Option<Colour>; 2]) -> &'static str {
    match accents {
        [Some(_), Some(_)] => "both",
        [Some(_), None] => "light",
        [None, Some(_)] => "dark",
        [None, None] if asked.is_empty() => "none",
        [None, None] => "refused",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    #[test]
    fn colours_survive_printing_and_parsing() {
        for text in ["000000", "335c67", "ffffff"] {
            assert_eq!(colour(text).print(), text);
        }
        assert_eq!(colour("AbCdEf").print(), "abcdef");
        for text in ["", "fff", "335c6", "335c677", "#335c6", "+335c6", "-335c6", "33 c67", "ééé", "gggggg"]
        {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    /// The ends are by definition; the greys around 4.5 are those of WebAIM's and the W3C's own examples.
    #[test]
    fn contrast_is_that_of_the_published_values() {
        let white = colour("ffffff");
        for (text, expected) in [
            ("000000", 21.0),
            ("ffffff", 1.0),
            ("767676", 4.54),
            ("777777", 4.48),
            ("949494", 3.03),
            ("0000ff", 8.59),
            ("ff0000", 4.0),
            ("00ff00", 1.37),
            ("008000", 5.14),
        ] {
            let found = colour(text).contrast(white);
            assert!((found - expected).abs() < 0.005, "{text}: {found}, published {expected}");
            assert_eq!(found, white.contrast(colour(text)));
        }
    }

    #[test]
    fn the_backgrounds_are_those_of_the_style() {
        let style = include_str!("../../style/tokens.css");
        for (scheme, part) in BACKGROUNDS.iter().zip(style.split("@media (prefers-color-scheme: dark)")) {
            for (background, name) in scheme.iter().zip(["paper", "surface", "sunken", "on-accent"]) {
                let line = format!("--{name}: #{};", background.print());
                assert!(part.contains(&line), "{line}");
            }
        }
    }

    #[test]
    fn our_own_accents_can_be_read() {
        assert!(colour("14616a").is_readable(0));
        assert!(colour("86cdd1").is_readable(1));
    }

    #[test]
    fn each_scheme_takes_the_first_colour_that_can_be_read_there() {
        let [dark_blue, pale, grey] = ["335c67", "ffd166", "888888"].map(colour);
        for (asked, accents_of, word) in [
            (vec![], [None, None], "none"),
            (vec![grey], [None, None], "refused"),
            (vec![dark_blue], [Some(dark_blue), None], "light"),
            (vec![pale], [None, Some(pale)], "dark"),
            (vec![grey, pale, dark_blue], [Some(dark_blue), Some(pale)], "both"),
        ] {
            assert_eq!(accents(&asked), accents_of);
            assert_eq!(told(&asked, accents_of), word);
        }
    }
}
