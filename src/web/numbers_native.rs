//! Stands in for the browser's `Intl.NumberFormat` where there is none: the same numbers in the same writing.

use crate::text::Lang;

/// A true minus sign is as wide as a plus and is read as "minus".
const MINUS: &str = "\u{2212}";

/// A figure with all its digits (ten behind the point at most), as the data give it.
pub fn as_given(lang: Lang, x: f64) -> String {
    written(lang, &rounded(x, 10), if x < 0.0 { MINUS } else { "" })
}

/// A change with one decimal and its sign; what rounds to 0 has none.
pub fn signed(lang: Lang, x: f64) -> String {
    let digits = rounded(x, 1);
    let digits = if digits.contains('.') { digits } else { digits + ".0" };
    let sign = match digits.as_str() {
        "0.0" => "",
        _ if x < 0.0 => MINUS,
        _ => "+",
    };
    written(lang, &digits, sign)
}

/// The digits without the sign, rounded half up on the shortest decimal number that means `x`, as browsers do: 1.45
/// is 1.5, whatever its binary digits are. Without zeros at the end.
fn rounded(x: f64, decimals: usize) -> String {
    // The shortest digits that are read as `x` again.
    let shortest = x.abs().to_string();
    let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let mut digits: Vec<u8> =
        whole.bytes().chain(fraction.bytes().take(decimals)).map(|b| b - b'0').collect();
    if fraction.as_bytes().get(decimals).is_some_and(|&next| next >= b'5') {
        let mut place = digits.len();
        loop {
            if place == 0 {
                digits.insert(0, 1);
                break;
            }
            place -= 1;
            digits[place] += 1;
            if digits[place] < 10 {
                break;
            }
            digits[place] = 0;
        }
    }
    let mut text: String = digits.iter().map(|&digit| char::from(b'0' + digit)).collect();
    let behind = fraction.len().min(decimals);
    if behind > 0 {
        text.insert(text.len() - behind, '.');
        text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    text
}

/// Digits with the signs of the language between thousands and before decimals.
fn written(lang: Lang, digits: &str, sign: &str) -> String {
    let (thousands, point) = match lang {
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = if digits == "0" { String::new() } else { sign.to_owned() };
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    // The expected texts are what Intl.NumberFormat of Chromium writes, with a true minus sign.
    #[test]
    fn changes_are_written_as_browsers_write_them() {
        let cases = [
            (0.0, "0,0", "0.0"),
            (-0.0, "0,0", "0.0"),
            (-0.04, "0,0", "0.0"),
            (0.05, "+0,1", "+0.1"),
            (1.45, "+1,5", "+1.5"),
            (-1.45, "\u{2212}1,5", "\u{2212}1.5"),
            (2.0, "+2,0", "+2.0"),
            (9.96, "+10,0", "+10.0"),
            (-999.95, "\u{2212}1.000,0", "\u{2212}1,000.0"),
            (1.449_999, "+1,4", "+1.4"),
        ];
        for (x, dutch, english) in cases {
            assert_eq!(signed(Lang::Nl, x), dutch);
            assert_eq!(signed(Lang::En, x), english);
        }
    }

    #[test]
    fn figures_keep_their_digits() {
        let cases = [
            (0.0, "0", "0"),
            (0.894, "0,894", "0.894"),
            (3730.0, "3.730", "3,730"),
            (1_234_567.5, "1.234.567,5", "1,234,567.5"),
            (-0.2, "\u{2212}0,2", "\u{2212}0.2"),
            (100.0, "100", "100"),
        ];
        for (x, dutch, english) in cases {
            assert_eq!(as_given(Lang::Nl, x), dutch);
            assert_eq!(as_given(Lang::En, x), english);
        }
    }
}
