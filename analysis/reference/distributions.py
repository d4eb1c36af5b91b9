"""Golden values of the distributions: mpmath with 360 and more digits (1.3.0, Python 3.11).

Writes distributions.json beside itself: rows of [function, arguments, value]. Run: python3 distributions.py
"""
import json
import os

from mpmath import erfc, erfinv, findroot, gammainc, loggamma, log, mp, mpf, sqrt

mp.dps = 360
rows = []


def add(function, arguments, value):
    rows.append([function, arguments, float(value)])


def fraction(a, b, x):
    """Regularised I_x(a, b) by its hypergeometric series on the side that converges, all terms positive."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    factor = mp.exp(a * log(x) + b * log(1 - x) - (loggamma(a) + loggamma(b) - loggamma(a + b))) / a
    term, total, k = mpf(1), mpf(1), 0
    while True:
        term *= (a + b + k) * x / (a + 1 + k)
        total += term
        k += 1
        if term < total * mp.eps:
            return factor * total


def beta_tails(a, b, x, y):
    """Lower and upper tail; the side nearer its end converges fast, 360 digits leave enough of the complement."""
    if x <= y:
        lower = fraction(a, b, x)
        return lower, 1 - lower
    upper = fraction(b, a, y)
    return 1 - upper, upper


def f_upper(f, df1, df2):
    f, df1, df2 = mpf(f), mpf(df1), mpf(df2)
    total = df1 * f + df2
    return beta_tails(df1 / 2, df2 / 2, df1 * f / total, df2 / total)[1]


def t_two_sided(t, df):
    t, df = mpf(t), mpf(df)
    return beta_tails(mpf(1) / 2, df / 2, t * t / (df + t * t), df / (df + t * t))[1]


def normal_upper(z):
    return erfc(mpf(z) / sqrt(mpf(2))) / 2


for z in [0, 1e-10, 0.1, 0.5, 0.9, 1, 1.3, 1.959963984540054, 3, 5.5, 8.2, 13.3, 20, 37, 37.5, -0.3, -2, -6, -10]:
    add("normal.upper", [z], normal_upper(z))
    add("normal.two", [z], erfc(abs(mpf(z)) / sqrt(mpf(2))))
for z in [-8, -1, 0, 0.7, 5, 38, 100, 12345.678, 1e8]:
    add("normal.log", [z], log(erfc(mpf(z) / sqrt(mpf(2))) / 2) if z < 1000 else
        -mpf(z) ** 2 / 2 - log(2 * mp.pi) / 2 - log(mpf(z)) + log(sum((-1) ** k * mp.fac2(2 * k - 1) / mpf(z) ** (2 * k) for k in range(6))))
for p in [0.5, 0.4999999999, 0.49, 0.3, 0.25, 0.24, 0.1, 0.025, 1e-3, 1e-10, 1e-100, 1e-300, 0.6, 0.975, 0.999999]:
    start = float(sqrt(mpf(2)) * erfinv(1 - 2 * mpf(p))) if p > 1e-10 else float(sqrt(-2 * log(mpf(p))))
    add("normal.quantile", [p], -findroot(lambda z: log(normal_upper(z)) - log(mpf(p)), start) if p != 0.5 else 0)

for df in [0.5, 1, 2, 3, 7.25, 10, 31, 200, 1e4]:
    for x in [1e-6, 0.1, 0.999, 2, 5, 20, 100, 500, 1300]:
        x = x if df < 1e4 else df + sqrt(2 * df) * (x / 100 - 4)
        x = float(x)
        if df >= 1e4:
            # Positive series below, complement above: exact enough.
            a, h, term, total, k = mpf(df) / 2, mpf(x) / 2, mpf(1), mpf(1), 0
            while term > total * mpf(10) ** -355:
                k += 1
                term *= h / (a + k)
                total += term
            lower = mp.exp(a * log(h) - h - loggamma(a + 1)) * total
            value = 1 - lower
            if value < mpf(10) ** -300:
                continue
        else:
            value = gammainc(mpf(df) / 2, mpf(x) / 2, mp.inf, regularized=True)
        add("chi.upper", [x, df], value)
        add("chi.lower", [x, df], 1 - value if df >= 1e4 else gammainc(mpf(df) / 2, 0, mpf(x) / 2, regularized=True))

for df1, df2 in [(0.5, 0.5), (1, 1), (1, 5), (2, 7.5), (3.7, 12.2), (4, 996), (10, 10), (60, 3), (1, 1e6), (12, 999980), (250, 40000)]:
    for f in [1e-8, 0.03, 0.8, 1, 1.002, 1.3, 3, 25, 120, 700, 1e6]:
        value = f_upper(f, df1, df2)
        if value > mpf(10) ** -305:
            add("f.upper", [f, df1, df2], value)
        elif mpf(f) * df1 > df2:
            # Below 1e-305 only where the tail is summed directly, not as a complement.
            add("f.log", [f, df1, df2], log(value))
    for p in [1e-40, 1e-80, 1e-150, 1e-300] if df2 < 1000 else []:
        # A point whose tail is near p, rounded to a double; the golden value is the exact tail there.
        start = findroot(lambda u: log(f_upper(mp.exp(u), df1, df2)) - log(mpf(p)), (mpf(0.1), mpf(3)), solver="anderson", tol=1e-3, maxsteps=30, verify=False)
        f = float(mp.exp(start))
        if f < 1e300 and mpf(10) ** -305 < f_upper(f, df1, df2):
            add("f.upper", [f, df1, df2], f_upper(f, df1, df2))

for df in [0.7, 1, 2, 3.3, 5, 30, 1000.5, 1e6]:
    for t in [1e-9, 0.2, 0.99, 1.01, 2, 6, 40, 1e4, 1e8]:
        value = t_two_sided(t, df)
        if value > mpf(10) ** -305:
            add("t.two", [t, df], value)
    add("t.upper", [-1.5, df], 1 - t_two_sided(1.5, df) / 2)
    for p in [] if df > 1e5 else [1e-12, 0.001, 0.025, 0.2, 0.26, 0.45, 0.4999999, 0.8, 0.9995]:
        q = min(mpf(p), 1 - mpf(p))
        sign = -1 if p < 0.5 else 1
        root = findroot(lambda u: log(t_two_sided(mp.exp(u), df)) - log(2 * q), (mpf(-0.5), mpf(0.5)), solver="secant", tol=mpf(10) ** -60, maxsteps=40, verify=False)
        assert abs(t_two_sided(mp.exp(root), df) / (2 * q) - 1) < mpf(10) ** -25
        add("t.quantile", [p, df], sign * mp.exp(root))

for a, b in [(0.1, 0.1), (0.5, 0.5), (0.5, 12), (1, 1), (2, 3), (17, 0.3), (8.5, 240), (300, 301), (5e4, 4e4)]:
    for x in [1e-30, 1e-4, 0.1, 0.4, 0.5, 0.55555, 0.6, 0.93, 0.9999]:
        lower, upper = beta_tails(a, b, mpf(x), 1 - mpf(x))
        if lower > mpf(10) ** -305:
            add("beta.lower", [x, a, b], lower)
        if upper > mpf(10) ** -305:
            add("beta.upper", [x, a, b], upper)

for n, p in [(1, 0.3), (10, 0.5), (40, 0.01), (1000, 0.2), (100000, 0.5)]:
    for k in sorted({0, 1, n // 5, n // 2, n // 2 + n // 50, n}):
        k, q = int(k), mpf(p)
        add("binomial.log", [k, n, p], loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1) + k * log(q) + (n - k) * log(1 - q))
        if 0 < k <= n:
            upper = beta_tails(k, n - k + 1, q, 1 - q)[0]
            if upper > mpf(10) ** -305:
                add("binomial.upper", [k, n, p], upper)
        if k < n:
            lower = beta_tails(n - k, k + 1, 1 - q, q)[0]
            if lower > mpf(10) ** -305:
                add("binomial.lower", [k, n, p], lower)

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "distributions.json"), "w", encoding="utf-8") as file:
    json.dump({"tool": "mpmath 1.3.0", "tolerance": "1e-13 relative", "rows": rows}, file, separators=(",", ":"))
    file.write("\n")
print(len(rows))
