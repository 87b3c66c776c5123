//! Random numbers that come out the same on every machine.
//!
//! **Architecture invariant:** no function of the standard library whose last digit differs between platforms
//! (`exp`, `ln`, `sin`): the same seed gives the same order on the command line and in the browser.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// A stream of random numbers that depends on its key only, never on what else was drawn.
#[derive(Clone, Debug)]
pub struct Stream(Pcg32);

impl Stream {
    /// The stream of a key, such as a seed, an effect and a medicine.
    ///
    /// The key is spread over the whole state by the finaliser of SplitMix64 (Steele, Lea & Flood 2014), because
    /// PCG streams that start from neighbouring states resemble each other.
    pub fn new(key: &[u64]) -> Stream {
        let state = key.iter().fold(0, |state: u64, &part| spread(state ^ spread(part)));
        Stream(Pcg32::new(state, spread(state)))
    }

    /// Uniform between 0 and 1, both excluded.
    pub fn uniform(&mut self) -> f64 {
        (f64::from(self.0.next_u32()) + 0.5) / 4_294_967_296.0
    }

    /// Standard normal.
    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.uniform())
    }

    /// Exponential with mean 1. Exponentials divided by their sum are uniform on the simplex.
    pub fn exponential(&mut self) -> f64 {
        -libm::log(self.uniform())
    }

    /// What a chance could be after `events` among `n` people, from a uniform prior: Beta(events + 1, n - events + 1).
    pub fn chance_from_counts(&mut self, events: u32, n: u32) -> f64 {
        self.beta(f64::from(events) + 1.0, f64::from(n - events) + 1.0)
    }

    /// Beta, from two gammas; both shapes above 0.
    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (with, without) = (self.gamma(a), self.gamma(b));
        // Two gammas of tiny shapes can both be too small for a float.
        if with + without > 0.0 { with / (with + without) } else { a / (a + b) }
    }

    /// Gamma with scale 1 (Marsaglia & Tsang 2000). A shape below 1 is drawn one higher and brought down by
    /// `u^(1/shape)`, as they describe.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let higher = self.gamma(shape + 1.0);
            return higher * libm::exp(libm::log(self.uniform()) / shape);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let cube = 1.0 + c * x;
            if cube <= 0.0 {
                continue;
            }
            let v = cube * cube * cube;
            if libm::log(self.uniform()) < 0.5 * x * x + d * (1.0 - v + libm::log(v)) {
                return d * v;
            }
        }
    }
}

/// The distribution function of a Beta at `x`, 0..=1: the regularised incomplete beta function, by its continued
/// fraction (Press et al., "Numerical Recipes", 6.4) to about ten digits.
pub fn beta_cdf(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return f64::from(x >= 1.0);
    }
    // The fraction converges quickly below the mean only.
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - beta_cdf(1.0 - x, b, a);
    }
    let not_zero = |x: f64| if x.abs() < 1e-300 { 1e-300 } else { x };
    let front = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b);
    let front = libm::exp(front + a * libm::log(x) + b * libm::log(1.0 - x)) / a;
    let (mut c, mut d) = (1.0, 1.0 / not_zero(1.0 - (a + b) * x / (a + 1.0)));
    let mut sum = d;
    for m in 1..1000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut step = 1.0;
        for term in [even, odd] {
            d = 1.0 / not_zero(1.0 + term * d);
            c = not_zero(1.0 + term / c);
            step = c * d;
            sum *= step;
        }
        if (step - 1.0).abs() < 1e-12 {
            break;
        }
    }
    front * sum
}

/// Changes every bit of the result with every bit of `x`.
fn spread(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// The standard normal quantile of `p`, 0 < `p` < 1, to about seven digits: algorithm AS 241 (Wichura 1988), PPND7.
pub fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * (((59.109_374_720 * r + 159.291_132_02) * r + 50.434_271_938) * r + 3.387_132_717_9)
            / (((67.187_563_600 * r + 78.757_757_664) * r + 17.895_169_469) * r + 1.0);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-libm::log(tail)).sqrt();
    let x = if r <= 5.0 {
        let r = r - 1.6;
        (((0.170_238_211_03 * r + 1.306_728_481_6) * r + 2.756_815_390_0) * r + 1.423_437_277_7)
            / ((0.120_211_329_75 * r + 0.737_001_642_50) * r + 1.0)
    } else {
        let r = r - 5.0;
        (((0.017_337_203_997 * r + 0.428_682_943_37) * r + 3.081_226_386_0) * r + 6.657_905_115_0)
            / ((0.012_258_202_635 * r + 0.241_978_942_25) * r + 1.0)
    };
    if q < 0.0 { -x } else { x }
}
