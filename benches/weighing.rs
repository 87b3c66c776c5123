//! What a changed wish costs on this machine. `make bench` sets it beside numpy and the browser.

#[path = "../tests/bench/case.rs"]
mod case;

use case::Case;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

fn weighing(criterion: &mut Criterion) {
    let path = std::env::var("BENCH_DATASET").unwrap_or("dist/data/antipsychotics.json".into());
    let json = std::fs::read_to_string(&path).unwrap_or_else(|e| {
        panic!("{path}: {e}; pack the data first, or name a packed file in BENCH_DATASET")
    });
    let mut group = criterion.benchmark_group("weighing");
    group.sample_size(30);
    for (wished, draws) in
        [(1, 10_000), (4, 10_000), (8, 10_000), (16, 10_000), (8, 1_000), (8, 30_000), (8, 100_000)]
    {
        let mut case = Case::new(&json, wished, draws);
        case.prepare();
        let (ordered, digest) = case.result();
        // Read by scripts/bench.sh, which compares it with the browser's.
        println!(
            "{{\"wished\":{wished},\"draws\":{draws},\"ordered\":{ordered},\"digest\":\"{digest:016x}\"}}"
        );
        group.bench_function(BenchmarkId::from_parameter(format!("{wished}x{draws}")), |b| {
            b.iter(|| case.weigh());
        });
    }
    group.finish();
}

criterion_group!(benches, weighing);
criterion_main!(benches);
