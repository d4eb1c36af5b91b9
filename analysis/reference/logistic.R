# Golden values of the logistic models and of the equivalence tests.
# R 4.2.2, packages lme4 1.1-31, jsonlite 1.8.4. Run: Rscript logistic.R (writes logistic.json beside it).
#
# glm              coefficients, log-likelihood, and sandwich covariances over persons by their formula
# glmer            nAGQ = 1 (Laplace) and nAGQ = 25, tight convergence
# own quadrature   the same likelihood by integrate() with absolute error below 1e-12 per person, maximised by
#                  nlm from glmer's estimate; observed information by Richardson-extrapolated differences. This is
#                  what the tests hold the quadrature against; glmer's own values have its optimiser's digits.

library(jsonlite)
suppressMessages(library(lme4))

# jsonlite writes at most 15 digits; 17 are needed to give back the same double.
exact <- function(x) {
  if (is.null(x) || is.character(x) || is.logical(x)) return(x)
  if (is.list(x)) return(lapply(x, exact))
  if (is.matrix(x)) return(structure(paste0("[", paste(apply(x, 1, exact), collapse = ","), "]"), class = "json"))
  text <- sprintf("%.17g", as.vector(x))
  structure(if (length(text) == 1) text else paste0("[", paste(text, collapse = ","), "]"), class = "json")
}

sandwich_of <- function(fit, person) {
  X <- model.matrix(fit)
  p <- fitted(fit)
  bread <- solve(crossprod(X * sqrt(p * (1 - p))))
  U <- rowsum(X * (fit$y - p), person)
  bread %*% crossprod(U) %*% bread
}

log_person <- function(eta, y, sigma) {
  f <- function(u) -u^2 / 2 - log(2 * pi) / 2 +
    colSums(matrix(y * outer(eta, sigma * u, "+") - log1p(exp(outer(eta, sigma * u, "+"))), length(y)))
  top <- optimize(f, c(-12, 12), maximum = TRUE, tol = 1e-10)
  g <- function(u) exp(f(u) - top$objective)
  parts <- c(-Inf, top$maximum - 3, top$maximum, top$maximum + 3, Inf)
  sum(sapply(1:4, function(i) integrate(g, parts[i], parts[i + 1], rel.tol = 1e-12, abs.tol = 1e-14, subdivisions = 2000)$value)) -> area
  top$objective + log(area)
}

# Persons with the same design rows and guesses are integrated once.
log_likelihood <- function(parameters, X, y, person) {
  beta <- parameters[-length(parameters)]; sigma <- parameters[length(parameters)]
  eta <- as.vector(X %*% beta)
  rows <- split(seq_along(y), person)
  key <- sapply(rows, function(r) paste(sort(paste(apply(X[r, , drop = FALSE], 1, paste, collapse = ","), y[r])), collapse = ";"))
  first <- !duplicated(key)
  times <- table(key)[key[first]]
  sum(as.vector(times) * sapply(rows[first], function(r) log_person(eta[r], y[r], sigma)))
}

gradient <- function(f, at, h = 1e-3) sapply(seq_along(at), function(i) {
  step <- function(h) { up <- down <- at; up[i] <- up[i] + h; down[i] <- down[i] - h; (f(up) - f(down)) / (2 * h) }
  (4 * step(h / 2) - step(h)) / 3
})
hessian <- function(f, at, h = 2e-2) {
  k <- length(at)
  second <- function(i, j, h) {
    move <- function(a, b) { x <- at; x[i] <- x[i] + a * h; x[j] <- x[j] + b * h; f(x) }
    (move(1, 1) - move(1, -1) - move(-1, 1) + move(-1, -1)) / (4 * h^2)
  }
  H <- matrix(0, k, k)
  for (i in 1:k) for (j in 1:i)
    H[i, j] <- H[j, i] <- (4 * second(i, j, h / 2) - second(i, j, h)) / 3
  H
}

own_quadrature <- function(start, X, y, person) {
  f <- function(parameters) log_likelihood(parameters, X, y, person)
  at <- start
  H <- hessian(f, at)
  for (i in 1:4) at <- at - as.vector(solve(H, gradient(f, at)))
  H <- hessian(f, at)
  V <- solve(-H)
  list(beta = at[-length(at)], sigma = at[length(at)], covariance = V, logLik = f(at))
}

tight <- glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), tolPwrss = 1e-14)

fixed_names <- function(X) colnames(X)

mixed_case <- function(name, data, X, columns, own = TRUE) {
  # The second fit settles vcov(), which rests on the weights of the step before the last.
  independent <- glm(data$right ~ X - 1, family = binomial, control = glm.control(epsilon = 1e-15, maxit = 100))
  independent <- glm(data$right ~ X - 1, family = binomial, control = glm.control(epsilon = 1e-15, maxit = 100), start = coef(independent))
  CR0 <- sandwich_of(independent, data$person)
  fits <- lapply(c(1, 25), function(n) {
    fit <- suppressWarnings(glmer(right ~ X - 1 + (1 | person), data = data.frame(right = data$right, person = data$person), family = binomial, nAGQ = n, control = tight))
    list(points = n, beta = unname(fixef(fit)), se = unname(sqrt(diag(as.matrix(vcov(fit))))), sigma = unname(attr(VarCorr(fit)$person, "stddev")), logLik = as.numeric(logLik(fit)))
  })
  out <- list(
    name = name, columns = columns, right = as.integer(data$right), person = as.character(data$person),
    terms = data$terms,
    glm = list(beta = unname(coef(independent)), covariance = unname(vcov(independent)), CR0 = unname(CR0), logLik = as.numeric(logLik(independent))),
    laplace = fits[[1]], agq25 = fits[[2]])
  if (own) out$exact <- own_quadrature(c(fits[[2]]$beta, fits[[2]]$sigma), unname(X), data$right, data$person)
  out
}

effect_coding <- function(levels) { C <- contr.sum(length(levels)); rownames(C) <- levels; C }

# 1. The study: 15 pairs in two orders, 5 guesses, effects of the two methods shown.
methods <- c("responsibility", "grad-cam", "lime", "shap", "influence", "nearest-neighbour")
set.seed(4711)
pairs <- t(combn(6, 2))
people <- data.frame(pair = rep(1:15, each = 8), order = rep(c("ab", "ba"), 60))
truth <- c(0.5, 0.1, -0.1, -0.2, -0.5, 0.2)
people$u <- rnorm(nrow(people)) * 0.7
trials <- people[rep(seq_len(nrow(people)), each = 5), ]
trials$person <- sprintf("p%03d", rep(seq_len(nrow(people)), each = 5))
trials$position <- rep(6:10, nrow(people))
trials$a <- methods[pairs[trials$pair, 1]]; trials$b <- methods[pairs[trials$pair, 2]]
trials$right <- rbinom(nrow(trials), 1, plogis(0.3 + truth[pairs[trials$pair, 1]] + truth[pairs[trials$pair, 2]] + trials$u))
C <- effect_coding(methods)
X1 <- cbind(1, C[trials$a, ] + C[trials$b, ])
study <- list(right = trials$right, person = trials$person,
  terms = list(list(kind = "pair", name = "method", first = trials$a, second = trials$b, levels = methods)))
case1 <- mixed_case("study", study, X1, c("(intercept)", paste0("method[", methods[1:5], "]")))

# 2. The same with order and position.
O <- effect_coding(c("ab", "ba"))
X2 <- cbind(X1, O[trials$order, 1], trials$position - mean(trials$position))
full <- study
full$terms <- c(full$terms, list(
  list(kind = "factor", name = "order", values = trials$order, levels = c("ab", "ba")),
  list(kind = "covariate", name = "position", values = trials$position)))
case2 <- mixed_case("study with order and position", full, X2, c("(intercept)", paste0("method[", methods[1:5], "]"), "order[ab]", "position"), own = FALSE)

# 3. Few persons, many guesses, large variance, unequal numbers: Laplace and quadrature part here.
set.seed(99)
n <- c(3, 12, 5, 9, 2, 20, 7, 4, 6, 8, 15, 3, 5, 11, 2, 6, 9, 10, 4, 7, 5, 5, 3, 8)
person <- rep(seq_along(n), n)
u <- rnorm(length(n)) * 2.2
group <- c("x", "y", "z")[(person %% 3) + 1]
dose <- round(runif(length(person), 0, 4), 1)
right <- rbinom(length(person), 1, plogis(-0.4 + 0.6 * (group == "y") + 0.5 * (dose - 2) + u[person]))
G <- effect_coding(c("x", "y", "z"))
X3 <- cbind(1, G[group, ], dose - mean(dose))
uneven <- list(right = right, person = sprintf("q%02d", person), terms = list(
  list(kind = "factor", name = "group", values = group, levels = c("x", "y", "z")),
  list(kind = "covariate", name = "dose", values = dose)))
case3 <- mixed_case("uneven", uneven, X3, c("(intercept)", "group[x]", "group[y]", "dose"))

# 4. Intercept only.
set.seed(5)
person <- rep(1:40, each = 6)
only <- list(right = rbinom(240, 1, plogis(0.4 + rnorm(40)[person])), person = sprintf("r%02d", person), terms = list())
case4 <- mixed_case("intercept only", only, matrix(1, 240, 1), "(intercept)")

# Equivalence: two one-sided tests by t.test and by the restricted likelihood itself.
set.seed(12)
x <- round(rnorm(24, 10, 2), 2); y <- round(rnorm(31, 10.3, 3), 2)
before <- round(rnorm(18, 5, 1), 2); after <- round(before + rnorm(18, 0.1, 0.4), 2)
tost_t <- function(bounds, ...) {
  lower <- t.test(..., mu = bounds[1], alternative = "greater"); upper <- t.test(..., mu = bounds[2], alternative = "less")
  ci <- t.test(..., conf.level = 0.9)$conf.int
  list(lower = bounds[1], upper = bounds[2], tLower = unname(lower$statistic), pLower = lower$p.value, tUpper = unname(upper$statistic), pUpper = upper$p.value, df = unname(lower$parameter), ci = as.vector(ci))
}
restricted <- function(s1, n1, s2, n2, d) {
  f <- function(p2) dbinom(s1, n1, p2 + d, log = TRUE) + dbinom(s2, n2, p2, log = TRUE)
  p2 <- optimize(f, c(max(0, -d) + 1e-12, min(1, 1 - d) - 1e-12), maximum = TRUE, tol = 1e-12)$maximum
  # optimize stops at the square root of the precision; one Newton step on the score finishes it.
  score <- function(p2) s1 / (p2 + d) - (n1 - s1) / (1 - p2 - d) + s2 / p2 - (n2 - s2) / (1 - p2)
  p2 <- uniroot(score, c(p2 - 1e-5, p2 + 1e-5), tol = 1e-16)$root
  sqrt((p2 + d) * (1 - p2 - d) / n1 + p2 * (1 - p2) / n2)
}
tost_p <- function(s1, n1, s2, n2, bounds) {
  d <- s1 / n1 - s2 / n2
  z <- c((d - bounds[1]) / restricted(s1, n1, s2, n2, bounds[1]), (d - bounds[2]) / restricted(s1, n1, s2, n2, bounds[2]))
  wald <- sqrt(s1 / n1 * (1 - s1 / n1) / n1 + s2 / n2 * (1 - s2 / n2) / n2)
  w <- (d - bounds) / wald
  list(s1 = s1, n1 = n1, s2 = s2, n2 = n2, lower = bounds[1], upper = bounds[2],
    scoreZ = z, scoreP = c(pnorm(z[1], lower.tail = FALSE), pnorm(z[2])),
    waldZ = w, waldP = c(pnorm(w[1], lower.tail = FALSE), pnorm(w[2])), waldCi = d + c(-1, 1) * qnorm(0.95) * wald)
}

writeLines(toJSON(exact(list(
  tool = R.version.string, lme4 = as.character(packageVersion("lme4")),
  models = list(case1, case2, case3, case4),
  equivalence = list(
    welch = c(list(x = x, y = y), tost_t(c(-1.5, 1.5), x, y)),
    paired = c(list(x = after, y = before), tost_t(c(-0.4, 0.3), after, before, paired = TRUE)),
    proportions = list(tost_p(62, 100, 58, 100, c(-0.15, 0.15)), tost_p(31, 40, 55, 60, c(-0.3, 0.2)), tost_p(3, 50, 4, 45, c(-0.1, 0.1)))))),
  auto_unbox = TRUE, json_verbatim = TRUE, null = "null"), "logistic.json")
