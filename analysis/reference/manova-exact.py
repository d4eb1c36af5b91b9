"""The same tests as manova.R in 60 digits, from the same data: what R's double precision cannot settle.

Reads manova.json, writes manova-exact.json beside itself: Pillai, Wilks, Hotelling-Lawley and Roy of each set, term and type,
and of a set so near singular that R refuses it. Normal equations in 60 digits lose nothing that a double could show.
mpmath 1.3.0, Python 3.11. Run: python3 manova-exact.py
"""
import itertools
import json
import os
import random

from mpmath import eye, lu_solve, matrix, mp, mpf, polyroots

mp.dps = 60
HERE = os.path.dirname(os.path.abspath(__file__))


def expand(formula):
    """Terms of a formula of +, * and :, main effects first."""
    order, terms = [], []
    for part in formula.replace(" ", "").split("+"):
        factors = [f.split(":") for f in part.split("*")]
        for name in itertools.chain(*factors):
            if name not in order:
                order.append(name)
        for size in range(1, len(factors) + 1):
            for chosen in itertools.combinations(factors, size):
                variables = [v for v in order if any(v in f for f in chosen)]
                if variables not in terms:
                    terms.append(variables)
    return sorted(terms, key=len)


def contrasts(column):
    levels = sorted(set(column))
    return [[(1 if v == level else -1 if v == levels[-1] else 0) for v in column] for level in levels[:-1]]


def design(columns, terms, n):
    parts = [[[mpf(1)] * n]]
    for term in terms:
        products = [[mpf(1)] * n]
        for name in term:
            column = columns[name]
            codes = contrasts(column) if isinstance(column[0], str) else [[mpf(v) for v in column]]
            products = [[a * b for a, b in zip(p, c)] for p in products for c in codes]
        parts.append(products)
    return parts


def explained(columns, Y):
    """Y'X (X'X)^-1 X'Y."""
    X = matrix(columns).T
    XY = X.T * Y
    return XY.T * lu_solve_columns(X.T * X, XY)


def lu_solve_columns(A, B):
    result = matrix(A.rows, B.cols)
    for j in range(B.cols):
        solution = lu_solve(A, B[:, j])
        for i in range(A.rows):
            result[i, j] = solution[i]
    return result


def characteristic_roots(M):
    """Roots of det(t - M), by Faddeev and LeVerrier."""
    n = M.rows
    coefficients, power = [mpf(1)], eye(n)
    for k in range(1, n + 1):
        product = M * power
        c = -sum(product[i, i] for i in range(n)) / k
        coefficients.append(c)
        power = product + c * eye(n)
    return coefficients


def statistics(H, E, q):
    d = E.rows
    s = min(d, q)
    c = characteristic_roots(lu_solve_columns(E, H))[: s + 1]
    roots = sorted((r.real for r in polyroots(c, maxsteps=500, extraprec=400)), reverse=True) if s > 1 else [-c[1]]
    product = mpf(1)
    for r in roots:
        product /= 1 + r
    return {"pillai": sum(r / (1 + r) for r in roots), "wilks": product, "hotelling-lawley": sum(roots), "roy": roots[0]}


def analyse(name, columns, dependents, formula):
    n = len(columns[dependents[0]])
    terms = expand(formula)
    parts = design(columns, terms, n)
    Y = matrix([[mpf(v) for v in columns[d]] for d in dependents]).T
    full = explained(list(itertools.chain(*parts)), Y)
    E = Y.T * Y - full
    rows = []
    for i, term in enumerate(terms):
        for ss in (1, 2, 3):
            given = [0] + [j + 1 for j, other in enumerate(terms)
                           if j != i and (ss == 3 or (ss == 1 and j < i) or (ss == 2 and not set(term) <= set(other)))]
            base = list(itertools.chain(*(parts[j] for j in given)))
            H = explained(base + parts[i + 1], Y) - explained(base, Y)
            values = statistics(H, E, len(parts[i + 1]))
            rows.append({"term": ":".join(term), "ss": ss, **{k: float(v) for k, v in values.items()}})
    print(name, len(rows))
    return {"name": name, "tests": rows}


golden = json.load(open(os.path.join(HERE, "manova.json"), encoding="utf-8"))
results = [analyse(s["name"], s["columns"], s["dependents"] if isinstance(s["dependents"], list) else [s["dependents"]], s["formula"])
           for s in golden["sets"] if s["name"] not in ("many levels", "nested")]

source = random.Random(4)
g = [source.choice("abc") for _ in range(40)]
y1 = [round(source.gauss(0, 1), 6) for _ in g]
y2 = [round(source.gauss(0, 1) + (v == "b"), 6) for v in g]
y3 = [a + b + round(source.gauss(0, 1), 6) / 2 ** 14 for a, b in zip(y1, y2)]
nearer = {"y1": y1, "y2": y2, "y3": y3, "g": g}
nearest = analyse("nearer singular", nearer, ["y1", "y2", "y3"], "g")
nearest.update({"columns": nearer, "dependents": ["y1", "y2", "y3"], "formula": "g"})

with open(os.path.join(HERE, "manova-exact.json"), "w", encoding="utf-8") as file:
    json.dump({"tool": "mpmath 1.3.0", "tolerance": "1e-11 relative", "sets": results, "nearer": nearest}, file, separators=(",", ":"))
    file.write("\n")
