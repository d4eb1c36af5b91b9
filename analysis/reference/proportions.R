# Golden values of tests of proportions and of corrections: R's binom.test, prop.test, fisher.test, mcnemar.test and
# p.adjust; plain R where R has none (Cochran's Q) or too few digits (Fisher's odds ratio, found by a loose root search).
# Run in this folder: Rscript proportions.R
source("json-digits.R")
options(warn = 1)
set.seed(20240612)

binomial <- function(x, n, hypothesis = 0.5, alternative = "two.sided", level = 0.95) {
  test <- binom.test(x, n, hypothesis, alternative, level)
  wilson <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int
  list(name = paste(x, "of", n, "at", hypothesis, alternative, level), x = x, n = n, hypothesis = hypothesis, alternative = alternative, level = level,
       p = test$p.value, lower = test$conf.int[1], upper = test$conf.int[2], wilson = c(wilson))
}
binomial_cases <- list(
  binomial(0, 1), binomial(1, 1), binomial(0, 20), binomial(20, 20), binomial(10, 20), binomial(13, 20), binomial(59, 100), binomial(36, 100),
  binomial(53, 99), binomial(3, 15, 0.1), binomial(7, 243, 0.05), binomial(682, 925, 0.75), binomial(682, 925, 0.75, "less"), binomial(682, 925, 0.75, "greater"),
  binomial(5, 10, 0.2, level = 0.99), binomial(1, 10, 0.2, "greater"), binomial(400, 500), binomial(1000, 3000), binomial(51000, 100000), binomial(12, 1000, 0.5, "less"), binomial(2, 9, 1 / 3, level = 0.8))

fisher <- function(a, b, c, d, alternative = "two.sided", level = 0.95) {
  table <- matrix(c(a, c, b, d), 2)
  test <- fisher.test(table, alternative = alternative, conf.level = level)
  # The same estimate and interval on the logarithm of the odds ratio, to all digits.
  support <- max(0, a + b - (b + d)):min(a + b, a + c)
  weights <- function(t) { w <- dhyper(support, a + c, b + d, a + b, log = TRUE) + t * support; w <- exp(w - max(w)); w / sum(w) }
  root <- function(f) exp(uniroot(f, c(-60, 60), tol = 1e-15, maxiter = 10000)$root)
  error <- if (alternative == "two.sided") (1 - level) / 2 else 1 - level
  lowest <- a == min(support); highest <- a == max(support)
  estimate <- if (lowest) 0 else if (highest) Inf else root(function(t) sum(support * weights(t)) - a)
  lower <- if (lowest || alternative == "less") 0 else root(function(t) sum(weights(t)[support >= a]) - error)
  upper <- if (highest || alternative == "greater") Inf else root(function(t) sum(weights(t)[support <= a]) - error)
  # R's own search stops within 1e-4 of the odds ratio or its inverse, which says nothing of odds ratios in the thousands.
  if (a * d < 100 * b * c) stopifnot(all.equal(c(estimate, lower, upper), c(unname(test$estimate), test$conf.int[1:2]), tolerance = 0.02))
  list(name = paste("table", a, b, c, d, alternative, level), table = c(a, b, c, d), alternative = alternative, level = level,
       p = test$p.value, estimate = estimate, lower = lower, upper = upper)
}
fisher_cases <- list(
  fisher(3, 1, 1, 3), fisher(3, 1, 1, 3, "greater"), fisher(3, 1, 1, 3, "less"), fisher(10, 2, 3, 15), fisher(0, 5, 6, 2), fisher(5, 0, 2, 6),
  fisher(1, 9, 11, 3), fisher(12, 5, 6, 10, level = 0.99), fisher(63, 37, 36, 64), fisher(820, 180, 640, 360), fisher(500, 3, 20, 600), fisher(2, 31, 136, 15532), fisher(10, 10, 10, 10), fisher(4, 4, 4, 5))

mcnemar <- function(b, c) {
  table <- matrix(c(10, c, b, 10), 2)
  corrected <- mcnemar.test(table)
  plain <- mcnemar.test(table, correct = FALSE)
  exact <- binom.test(b, b + c)
  list(name = paste("discordant", b, c), b = b, c = c, exact = exact$p.value,
       corrected = unname(corrected$statistic), correctedP = corrected$p.value, plain = unname(plain$statistic), plainP = plain$p.value,
       lower = exact$conf.int[1] / (1 - exact$conf.int[1]), upper = exact$conf.int[2] / (1 - exact$conf.int[2]))
}
mcnemar_cases <- list(mcnemar(5, 5), mcnemar(1, 0), mcnemar(0, 7), mcnemar(12, 4), mcnemar(3, 4), mcnemar(86, 150), mcnemar(20, 400))

# Cochran (1950), and checked against Friedman's test, whose statistic it is for outcomes of 0 and 1.
cochran <- function(name, rows) {
  k <- ncol(rows)
  q <- (k - 1) * (k * sum(colSums(rows)^2) - sum(rows)^2) / (k * sum(rows) - sum(rowSums(rows)^2))
  stopifnot(all.equal(q, unname(friedman.test(rows)$statistic), tolerance = 1e-12))
  list(name = name, rows = rows, q = q, df = k - 1, p = pchisq(q, k - 1, lower.tail = FALSE))
}
outcomes <- function(n, probabilities) t(replicate(n, as.numeric(runif(length(probabilities)) < probabilities)))
cochran_cases <- list(
  cochran("ten people, three treatments", outcomes(10, c(0.3, 0.5, 0.8))),
  cochran("two treatments", outcomes(25, c(0.4, 0.7))),
  cochran("six treatments", outcomes(60, c(0.5, 0.5, 0.55, 0.6, 0.6, 0.7))),
  cochran("far tail", outcomes(150, c(0.1, 0.5, 0.9))))

adjusted <- function(name, p) list(name = name, p = I(p), bonferroni = I(p.adjust(p, "bonferroni")), holm = I(p.adjust(p, "holm")), benjaminiHochberg = I(p.adjust(p, "BH")))
correction_cases <- list(
  adjusted("one", 0.03), adjusted("five", c(0.01, 0.04, 0.03, 0.005, 0.5)), adjusted("ties", c(0.02, 0.02, 0.02, 0.9, 1, 1e-30)),
  adjusted("fifteen pairs", round(rbeta(15, 0.4, 3), 6)), adjusted("zeros and ones", c(0, 1, 0, 1, 0.5)), adjusted("a hundred", runif(100)^3))

write_json(list(tool = R.version.string, script = "proportions.R", binomial = binomial_cases, fisher = fisher_cases, mcnemar = mcnemar_cases,
                cochran = cochran_cases, corrections = correction_cases), "proportions.json")
