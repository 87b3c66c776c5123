"""The work of one changed wish in numpy, to set beside the program's own times.

Takes the number of medicines from the command line and draws burdens of its own: the time does not depend on what the
figures are. Installs nothing; says so when numpy is missing. Prints one JSON object per case and line.
"""
import json
import sys
import time

try:
    import numpy as np
except ImportError:
    print("numpy is missing: its column stays empty (python3 -m pip install numpy)", file=sys.stderr)
    sys.exit(3)


def weigh(burdens, jitter, levels):
    """Fits, medians and 90% ranges, places, pairs and groups, from prepared draws (wish, medicine, draw)."""
    weights = levels[:, None] + jitter
    weights = weights / weights.sum(0)
    fits = np.einsum("kd,kmd->md", weights, burdens)
    spreads = np.quantile(fits, [0.05, 0.5, 0.95], axis=1, method="inverted_cdf")
    medicines, draws = fits.shape
    better = np.empty((medicines, medicines))
    ahead = np.zeros(fits.shape, dtype=np.int8)
    for i in range(medicines):
        lower = fits < fits[i]
        better[:, i] = lower.mean(1)
        ahead[i] = lower.sum(0)
    places = np.stack([np.bincount(row, minlength=medicines) for row in ahead]) / draws
    groups = []
    for m in np.argsort(spreads[1], kind="stable"):
        if groups and better[m, groups[-1][0]] >= 0.1:
            groups[-1].append(m)
        else:
            groups.append([m])
    return spreads, places, better, groups


def main():
    medicines = int(sys.argv[1])
    rng = np.random.default_rng(1)
    for wished, draws in [(1, 10_000), (4, 10_000), (8, 10_000), (16, 10_000), (8, 1_000), (8, 30_000), (8, 100_000)]:
        centre, sd = rng.uniform(0, 1, (2, wished, medicines, 1))
        burdens = (centre + 0.3 * sd * rng.standard_normal((wished, medicines, draws))).astype(np.float32)
        jitter = rng.uniform(-0.5, 0.5, (wished, draws)).astype(np.float32)
        levels = np.resize(np.array([3, 2, 1], dtype=np.float32), wished)
        times = []
        for _ in range(max(5, min(30, 300_000 // draws))):
            start = time.perf_counter()
            weigh(burdens, jitter, levels)
            times.append(1000 * (time.perf_counter() - start))
        times.sort()
        row = {"wished": wished, "draws": draws, "median": times[len(times) // 2], "p95": times[int(0.95 * (len(times) - 1))]}
        print(json.dumps(row), flush=True)


main()
