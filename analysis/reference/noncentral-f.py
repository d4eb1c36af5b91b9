"""Golden values of the noncentral F distribution: rows of [f, df1, df2, noncentrality, P(F <= f)].

mpmath 1.3.0, Python 3.11, 40 digits. Writes noncentral-f.json beside itself. Run: python3 noncentral-f.py
"""
import json
import os

from mpmath import betainc, exp, factorial, mp, mpf

mp.dps = 40
rows = []
for df1, df2 in [(1, 5), (2, 40), (3.5, 17.25), (6, 300)]:
    for f in [1e-6, 0.2, 1, 3, 20]:
        for noncentrality in [1e-9, 0.3, 5, 60]:
            half = mpf(noncentrality) / 2
            x = df1 * mpf(f) / (df1 * mpf(f) + df2)
            total, j = mpf(0), 0
            while True:
                weight = exp(-half) * half**j / factorial(j)
                total += weight * betainc(mpf(df1) / 2 + j, mpf(df2) / 2, 0, x, regularized=True)
                j += 1
                if j > half and weight < mpf(10) ** -25:
                    break
            rows.append([f, df1, df2, noncentrality, float(total)])

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "noncentral-f.json"), "w", encoding="utf-8") as file:
    json.dump({"tool": "mpmath 1.3.0", "tolerance": "1e-12 absolute", "rows": rows}, file, separators=(",", ":"))
    file.write("\n")
