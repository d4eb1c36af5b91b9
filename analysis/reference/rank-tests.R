# Golden values of the rank tests: R's own wilcox.test, kruskal.test and friedman.test, and plain R where R has none
# (permutation distributions given ties, Pratt's rule, Newcombe's interval).
# Run in this folder: Rscript rank-tests.R
source("json-digits.R")
options(warn = 1)
set.seed(20240611)

quiet <- function(expression) suppressWarnings(expression)
method_of <- function(test, exact) {
  method <- if (grepl("exact", test$method)) "exact" else "asymptotic"
  stopifnot(is.null(exact) || exact == (method == "exact"))
  method
}

# Newcombe (2006), method 5, by its own root search.
newcombe <- function(theta, n1, n2, level = 0.95) {
  z <- qnorm((1 + level) / 2)
  beyond <- (n1 + n2) / 2 - 1
  excess <- function(t) abs(theta - t) - z * sqrt(t * (1 - t) * (1 + beyond * ((1 - t) / (2 - t) + t / (1 + t))) / (n1 * n2))
  # At the estimate itself the excess is 0 where that is 0 or 1: the search starts a little inside.
  root <- function(end) if (theta == end) end else uniroot(excess, sort(c(theta + sign(end - theta) * 1e-12, end)), tol = 1e-15)$root
  c(root(0), root(1))
}

mann_whitney <- function(name, x, y, alternative = "two.sided", exact = NULL, correct = TRUE) {
  test <- quiet(wilcox.test(x, y, alternative = alternative, exact = exact, correct = correct))
  u <- unname(test$statistic)
  theta <- u / (length(x) * length(y))
  list(name = name, x = I(x), y = I(y), alternative = alternative,
       choice = if (is.null(exact)) "automatic" else if (exact) "exact" else "asymptotic", correct = correct,
       u = u, p = test$p.value, method = method_of(test, exact), commonLanguage = theta, interval = newcombe(theta, length(x), length(y)))
}

wilcoxon <- function(name, d, alternative = "two.sided", exact = NULL, correct = TRUE) {
  test <- quiet(wilcox.test(d, alternative = alternative, exact = exact, correct = correct))
  nonzero <- d[d != 0]
  list(name = name, d = I(d), alternative = alternative,
       choice = if (is.null(exact)) "automatic" else if (exact) "exact" else "asymptotic", correct = correct,
       v = unname(test$statistic), p = test$p.value, method = method_of(test, exact), zeros = sum(d == 0),
       rankBiserial = sum(rank(abs(nonzero)) * sign(nonzero)) / sum(rank(abs(nonzero))))
}

# Eight digits: without ties.
continuous <- function(n, shift = 0, scale = 1) round(rnorm(n, shift, scale), 8)
likert <- function(n, weights) sample(seq_along(weights), n, replace = TRUE, prob = weights)

a8 <- continuous(8); b10 <- continuous(10, 1)
a20 <- continuous(20); b25 <- continuous(25, 0.7)
l30 <- likert(30, c(1, 2, 3, 4, 5)); m30 <- likert(30, c(5, 4, 3, 2, 1))
mann_whitney_cases <- list(
  mann_whitney("one and one", 1.5, 2.5),
  mann_whitney("one and twenty", 0.05, continuous(20)),
  mann_whitney("three and three, apart", c(1, 2, 3), c(4, 5, 6)),
  mann_whitney("four and five", c(1.1, 2.2, 5.5, 7.1), c(0.3, 3.3, 4.4, 6.6, 8.8)),
  mann_whitney("U at its mean", c(1, 4), c(2, 3)),
  mann_whitney("eight and ten", a8, b10),
  mann_whitney("eight and ten, less", a8, b10, "less"),
  mann_whitney("eight and ten, greater", a8, b10, "greater"),
  mann_whitney("eight and ten, asymptotic", a8, b10, exact = FALSE),
  mann_whitney("twenty and twenty-five", a20, b25),
  mann_whitney("twenty and twenty-five, greater", b25, a20, "greater"),
  mann_whitney("twenty and twenty-five, asymptotic without correction", a20, b25, exact = FALSE, correct = FALSE),
  mann_whitney("forty-nine each", continuous(49), continuous(49, 0.3)),
  mann_whitney("forty-nine and thirty, apart: far tail", continuous(49), continuous(30, 100)),
  mann_whitney("fifty each: asymptotic by default", continuous(50), continuous(50, 0.5)),
  mann_whitney("sixty each, exact", continuous(60), continuous(60, 0.4), exact = TRUE),
  mann_whitney("100 and 80, exact, far apart", continuous(100), continuous(80, 1.5), exact = TRUE),
  mann_whitney("120 and 40, exact, nothing in common", continuous(120), continuous(40, 60), exact = TRUE),
  mann_whitney("5 and 300, exact", continuous(5, 0.8), continuous(300), exact = TRUE),
  mann_whitney("200 each, exact", continuous(200), continuous(200, 0.1), exact = TRUE),
  mann_whitney("200 each, exact, tail", continuous(200, 1.2), continuous(200), exact = TRUE),
  mann_whitney("Likert answers", l30, m30),
  mann_whitney("Likert answers, less", l30, m30, "less"),
  mann_whitney("Likert answers, greater without correction", l30, m30, "greater", correct = FALSE),
  mann_whitney("guesses right of five", likert(20, c(1, 2, 4, 6, 5, 2)) - 1, likert(20, c(2, 3, 6, 5, 3, 1)) - 1),
  mann_whitney("one tie between the groups", c(1, 2, 3, 4), c(4, 5, 6, 7, 8)),
  mann_whitney("one tie within a group", c(1, 1, 3, 4), c(2, 5, 6, 7)),
  mann_whitney("two values only", rep(c(0, 1), c(12, 8)), rep(c(0, 1), c(6, 14))),
  mann_whitney("300 each, whole numbers", round(rnorm(300, 0, 3)), round(rnorm(300, 0.5, 3))),
  mann_whitney("500 and 700", continuous(500), continuous(700, 0.1)),
  mann_whitney("500 each, far tail", continuous(500), continuous(500, 2.5)),
  mann_whitney("500 each, far tail on the other side", continuous(500, 2.5), continuous(500), "greater"),
  mann_whitney("large and small numbers", c(1e10, -1e10, 1e-10, 3), c(2e10, 0, -1e-10, 5, 7)))

d12 <- continuous(12, 0.5); d30 <- continuous(30, 0.3); i40 <- likert(40, rep(1, 7)) - 3
wilcoxon_cases <- list(
  wilcoxon("one difference", 0.7),
  wilcoxon("five, all positive", c(1, 2, 3, 4, 5)),
  wilcoxon("V at its mean", c(1, -2, -3, 4)),
  wilcoxon("twelve", d12),
  wilcoxon("twelve, less", d12, "less"),
  wilcoxon("twelve, greater", d12, "greater"),
  wilcoxon("twelve, asymptotic", d12, exact = FALSE),
  wilcoxon("twelve, asymptotic without correction", d12, exact = FALSE, correct = FALSE),
  wilcoxon("thirty", d30),
  wilcoxon("forty-nine, all negative: far tail", -abs(continuous(49)) - 0.001),
  wilcoxon("fifty: asymptotic by default", continuous(50, 0.2)),
  wilcoxon("sixty, exact", continuous(60, 0.3), exact = TRUE),
  wilcoxon("eighty, exact", continuous(80, 0.6), exact = TRUE),
  wilcoxon("200, exact", continuous(200, 0.15), exact = TRUE),
  wilcoxon("200, exact, far tail", continuous(200, 1.5), exact = TRUE),
  wilcoxon("700, exact, far tail", continuous(700, 0.6), exact = TRUE),
  wilcoxon("whole numbers with ties and zeros", i40),
  wilcoxon("whole numbers with ties and zeros, greater", i40, "greater"),
  wilcoxon("whole numbers with ties and zeros, less without correction", i40, "less", correct = FALSE),
  wilcoxon("a zero and no ties", c(0, 1.1, -2.2, 3.3, 4.4, 5.5)),
  wilcoxon("ties and no zeros", c(1, 1, -1, 2, 3, -2, 4)),
  wilcoxon("zeros for the most part", c(rep(0, 20), 1, 2, -3)),
  wilcoxon("600 with ties and zeros", round(rnorm(600, 0.4, 2))),
  wilcoxon("2000, far tail", continuous(2000, 1)))

# The permutation distribution of the ranks as they are, by going through all of it.
rank_sum_given_ties <- function(name, x, y) {
  ranks <- rank(c(x, y))
  sums <- combn(length(ranks), length(x), function(chosen) sum(ranks[chosen]))
  seen <- sum(ranks[seq_along(x)])
  away <- abs(sums - mean(ranks) * length(x)) >= abs(seen - mean(ranks) * length(x)) - 1e-9
  list(name = name, x = I(x), y = I(y), twoSided = mean(away), less = mean(sums <= seen + 1e-9), greater = mean(sums >= seen - 1e-9))
}
signed_rank_given_ties <- function(name, d, zeros) {
  ranks <- if (zeros == "pratt") rank(abs(d))[d != 0] else rank(abs(d[d != 0]))
  signs <- as.matrix(expand.grid(rep(list(0:1), length(ranks))))
  sums <- drop(signs %*% ranks)
  seen <- sum(ranks[d[d != 0] > 0])
  list(name = name, d = I(d), zeros = zeros, v = seen,
       twoSided = mean(abs(sums - sum(ranks) / 2) >= abs(seen - sum(ranks) / 2) - 1e-9),
       less = mean(sums <= seen + 1e-9), greater = mean(sums >= seen - 1e-9))
}
pratt <- function(name, d, alternative = "two.sided", correct = TRUE) {
  n <- length(d); z <- sum(d == 0)
  ranks <- rank(abs(d))
  v <- sum(ranks[d > 0])
  ties <- table(abs(d[d != 0]))
  deviation <- v - (n * (n + 1) - z * (z + 1)) / 4
  sigma <- sqrt((n * (n + 1) * (2 * n + 1) - z * (z + 1) * (2 * z + 1)) / 24 - sum(ties^3 - ties) / 48)
  correction <- if (correct) switch(alternative, two.sided = sign(deviation) / 2, greater = 0.5, less = -0.5) else 0
  statistic <- (deviation - correction) / sigma
  list(name = name, d = I(d), alternative = alternative, correct = correct, v = v,
       p = switch(alternative, two.sided = 2 * pnorm(-abs(statistic)), greater = pnorm(-statistic), less = pnorm(statistic)))
}

conditional_rank_sum_cases <- list(
  rank_sum_given_ties("guesses right", c(3, 4, 4, 5, 2, 5), c(1, 2, 2, 3, 4, 0, 1)),
  rank_sum_given_ties("larger group first", c(1, 1, 2, 2, 2, 3, 3), c(2, 3, 3, 4)),
  rank_sum_given_ties("two values only", c(1, 1, 1, 0), c(0, 0, 0, 0, 1, 0)),
  rank_sum_given_ties("all but one tied", c(5, 5, 5), c(5, 5, 6, 5)))
conditional_signed_rank_cases <- list(
  signed_rank_given_ties("ties", c(1, 1, -1, 2, 3, -2, 4, 4), "wilcoxon"),
  signed_rank_given_ties("ties and zeros, dropped", c(0, 1, 1, -1, 0, 2, -3, 2, 2), "wilcoxon"),
  signed_rank_given_ties("ties and zeros, ranked", c(0, 1, 1, -1, 0, 2, -3, 2, 2), "pratt"))
pratt_cases <- list(
  pratt("whole numbers", i40), pratt("whole numbers, greater", i40, "greater"),
  pratt("whole numbers, less without correction", i40, "less", FALSE),
  pratt("600", round(rnorm(600, 0.3, 2))))

kruskal_wallis <- function(name, groups) {
  test <- kruskal.test(groups)
  ranks <- rank(unlist(groups))
  list(name = name, groups = lapply(groups, I), h = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
       meanRanks = unname(tapply(ranks, rep(seq_along(groups), lengths(groups)), mean)))
}
kruskal_wallis_cases <- list(
  kruskal_wallis("three small groups", list(continuous(5), continuous(6, 1), continuous(4, -1))),
  kruskal_wallis("two groups", list(continuous(12), continuous(15, 0.5))),
  kruskal_wallis("six groups with ties", lapply(1:6, function(g) likert(25, c(1, 2, 3, 2 + g / 3, 1)))),
  kruskal_wallis("a group of one", list(2.5, continuous(9), continuous(8, 1))),
  kruskal_wallis("far tail", lapply(0:3, function(g) continuous(80, 2 * g))))

friedman <- function(name, rows) {
  test <- friedman.test(rows)
  list(name = name, rows = rows, chiSquared = unname(test$statistic), df = unname(test$parameter), p = test$p.value)
}
friedman_cases <- list(
  friedman("twelve rows of three", matrix(continuous(36), 12) + rep(c(0, 0.5, 1), each = 12)),
  friedman("two treatments", matrix(continuous(40), 20)),
  friedman("six treatments with ties", matrix(likert(180, c(1, 2, 3, 2, 1)), 30)),
  friedman("some rows all tied", rbind(matrix(1, 3, 4), matrix(likert(40, c(1, 2, 3)), 10))),
  friedman("far tail", t(replicate(100, continuous(4) + c(0, 1, 2, 3)))))

# R's exact interval is taken as it is. Its asymptotic one comes from a root search, here with the tightest tolerance;
# its estimate, a root of a step function, is replaced by the median that it stands for.
interval <- function(test) list(lower = test$conf.int[1], upper = test$conf.int[2], level = attr(test$conf.int, "conf.level"))
shift <- function(name, x, y, exact = NULL, level = 0.95, alternative = "two.sided", correct = TRUE) {
  test <- quiet(wilcox.test(x, y, conf.int = TRUE, exact = exact, conf.level = level, alternative = alternative, correct = correct, tol.root = 1e-13))
  c(list(name = name, x = I(x), y = I(y), choice = if (is.null(exact)) "automatic" else if (exact) "exact" else "asymptotic",
         askedLevel = level, alternative = alternative, correct = correct, method = method_of(test, exact),
         estimate = median(outer(x, y, `-`))), interval(test))
}
location <- function(name, d, exact = NULL, level = 0.95, alternative = "two.sided", correct = TRUE) {
  test <- quiet(wilcox.test(d, conf.int = TRUE, exact = exact, conf.level = level, alternative = alternative, correct = correct, tol.root = 1e-13))
  used <- d[d != 0]
  sums <- outer(used, used, `+`)
  c(list(name = name, d = I(d), choice = if (is.null(exact)) "automatic" else if (exact) "exact" else "asymptotic",
         askedLevel = level, alternative = alternative, correct = correct, method = method_of(test, exact),
         estimate = median(sums[!lower.tri(sums)] / 2)), interval(test))
}
shift_cases <- list(
  shift("three and three: the level is out of reach", c(1, 2, 3), c(4, 5, 6)),
  shift("eight and ten", a8, b10),
  shift("eight and ten, 99 %", a8, b10, level = 0.99),
  shift("eight and ten, greater", a8, b10, alternative = "greater"),
  shift("eight and ten, less", a8, b10, alternative = "less"),
  shift("eight and ten, asymptotic", a8, b10, exact = FALSE),
  shift("eight and ten, asymptotic, greater", a8, b10, exact = FALSE, alternative = "greater"),
  shift("eight and ten, asymptotic without correction", a8, b10, exact = FALSE, correct = FALSE),
  shift("sixty each, exact", continuous(60), continuous(60, 0.4), exact = TRUE),
  shift("Likert answers", l30, m30),
  shift("ties in tenths", round(rnorm(40), 1), round(rnorm(35, 0.4), 1)),
  shift("150 and 130", continuous(150), continuous(130, 0.4)))
location_cases <- list(
  location("four: the level is out of reach", c(1.5, 2.5, -0.5, 3.5)),
  location("twelve", d12),
  location("twelve, 90 %", d12, level = 0.9),
  location("twelve, greater", d12, alternative = "greater"),
  location("twelve, less", d12, alternative = "less"),
  location("twelve, asymptotic", d12, exact = FALSE),
  location("sixty, exact", continuous(60, 0.3), exact = TRUE),
  location("ties and zeros in tenths", round(rnorm(45, 0.3), 1)),
  location("200", continuous(200, 0.15)))

write_json(list(
  tool = R.version.string, script = "rank-tests.R",
  mannWhitney = mann_whitney_cases, wilcoxon = wilcoxon_cases,
  conditionalRankSum = conditional_rank_sum_cases, conditionalSignedRank = conditional_signed_rank_cases, pratt = pratt_cases,
  kruskalWallis = kruskal_wallis_cases, friedman = friedman_cases, shift = shift_cases, location = location_cases), "rank-tests.json")
