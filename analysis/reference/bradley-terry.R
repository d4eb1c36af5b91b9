# Golden values of the Bradley-Terry and Davidson models.
# R 4.2.2, package jsonlite 1.8.4. Run: Rscript bradley-terry.R (writes bradley-terry.json beside it).
# Bradley-Terry is fitted as a binomial glm on the differences of sum-to-zero coded competitors; Davidson's model
# as a Poisson glm with a free constant per pair (Fienberg and Larntz 1976, Biometrika 63, 245-254: the same
# likelihood up to that constant), written out here without any further package.

library(jsonlite)

# jsonlite writes at most 15 digits; 17 are needed to give back the same double.
exact <- function(x) {
  if (is.null(x) || is.character(x) || is.logical(x)) return(x)
  if (is.list(x)) return(lapply(x, exact))
  if (is.matrix(x)) return(structure(paste0("[", paste(apply(x, 1, exact), collapse = ","), "]"), class = "json"))
  text <- sprintf("%.17g", as.vector(x))
  structure(if (length(text) == 1) text else paste0("[", paste(text, collapse = ","), "]"), class = "json")
}

tight <- glm.control(epsilon = 1e-15, maxit = 100)

# vcov() rests on the weights of the step before the last: a second fit from the first one's estimate settles them.
settled <- function(formula, family) {
  environment(formula) <- parent.frame()
  first <- glm(formula, family = family, control = tight)
  eval(bquote(glm(formula, family = family, control = tight, start = .(coef(first)))))
}

pairs_of <- function(k) t(combn(k, 2))

coding <- function(k) contr.sum(k)

bradley_terry <- function(wins) {
  k <- nrow(wins)
  pairs <- pairs_of(k)
  won <- wins[pairs]
  lost <- wins[pairs[, 2:1, drop = FALSE]]
  kept <- won + lost > 0
  pairs <- pairs[kept, , drop = FALSE]; won <- won[kept]; lost <- lost[kept]
  S <- coding(k)
  X <- S[pairs[, 1], , drop = FALSE] - S[pairs[, 2], , drop = FALSE]
  fit <- settled(cbind(won, lost) ~ X - 1, binomial)
  ability <- as.vector(S %*% coef(fit))
  covariance <- S %*% vcov(fit) %*% t(S)
  log_likelihood <- sum(won * plogis(X %*% coef(fit), log.p = TRUE) + lost * plogis(-(X %*% coef(fit)), log.p = TRUE))
  equal <- sum(won + lost) * log(0.5)
  list(
    ability = ability, se = sqrt(diag(covariance)), covariance = covariance, logLik = log_likelihood,
    lr = 2 * (log_likelihood - equal), lrP = pchisq(2 * (log_likelihood - equal), k - 1, lower.tail = FALSE),
    deviance = deviance(fit), df = df.residual(fit),
    devianceP = if (df.residual(fit) > 0) pchisq(deviance(fit), df.residual(fit), lower.tail = FALSE) else NULL)
}

davidson <- function(wins, undecided) {
  k <- nrow(wins)
  pairs <- pairs_of(k)
  S <- coding(k)
  difference <- (S[pairs[, 1], , drop = FALSE] - S[pairs[, 2], , drop = FALSE]) / 2
  n <- nrow(pairs)
  counts <- c(wins[pairs], wins[pairs[, 2:1, drop = FALSE]], undecided[pairs])
  X <- rbind(cbind(difference, 0), cbind(-difference, 0), cbind(0 * difference, 1))
  constant <- factor(rep(seq_len(n), 3))
  fit <- settled(counts ~ constant + X - 1, poisson)
  last <- n + seq_len(k)
  estimate <- coef(fit)[last]
  V <- vcov(fit)[last, last]
  predictor <- as.vector(X %*% estimate)
  total <- ave(exp(predictor), constant, FUN = sum)
  log_likelihood <- sum(counts * (predictor - log(total)))
  N <- sum(counts); ties <- sum(undecided[pairs])
  equal <- (N - ties) * log((N - ties) / N / 2) + ties * log(ties / N)
  covariance <- S %*% V[-k, -k] %*% t(S)
  list(
    ability = as.vector(S %*% estimate[-k]), se = sqrt(diag(covariance)), covariance = covariance,
    logNu = unname(estimate[k]), logNuSe = sqrt(V[k, k]), logLik = log_likelihood,
    lr = 2 * (log_likelihood - equal), lrP = pchisq(2 * (log_likelihood - equal), k - 1, lower.tail = FALSE),
    deviance = deviance(fit), df = df.residual(fit),
    devianceP = pchisq(deviance(fit), df.residual(fit), lower.tail = FALSE))
}

square <- function(k, ...) matrix(c(...), k, k, byrow = TRUE)

# Six methods, 20 people per pair, as the study is planned.
set.seed(20230)
six <- matrix(0, 6, 6)
strength <- c(0.6, 0.5, 0, -0.4, -0.3, 0.1)
for (i in 1:5) for (j in (i + 1):6) {
  six[i, j] <- rbinom(1, 20, plogis(strength[i] - strength[j]))
  six[j, i] <- 20 - six[i, j]
}

# Unequal numbers, two pairs never compared.
uneven <- square(5,
   0, 12,  0,  7, 3,
   5,  0, 19,  0, 8,
   0, 11,  0, 31, 2,
   9,  0, 17,  0, 4,
   1,  6,  5, 13, 0)

# A chain: each competitor compared with its neighbours only, nothing left to test.
chain <- square(4,
  0, 3, 0, 0,
  2, 0, 8, 0,
  0, 1, 0, 5,
  0, 0, 6, 0)

two <- square(2, 0, 14, 6, 0)

# Far apart: the test of equal abilities in the far tail.
far <- square(3,
    0, 160, 198,
   12,   0, 140,
    1,  30,   0)

tied_wins <- square(4,
  0,  9, 12, 15,
  6,  0, 10,  9,
  4,  7,  0, 11,
  2,  8,  6,  0)
tied_undecided <- square(4,
  0, 5, 4, 3,
  5, 0, 6, 2,
  4, 6, 0, 7,
  3, 2, 7, 0)

case <- function(name, wins, undecided = NULL) {
  expected <- if (is.null(undecided)) bradley_terry(wins) else davidson(wins, undecided)
  c(list(name = name, wins = wins, undecided = undecided), expected)
}

result <- list(
  tool = R.version.string,
  cases = list(
    case("six methods", six), case("uneven", uneven), case("chain", chain), case("two", two), case("far", far),
    case("undecided", tied_wins, tied_undecided)))
writeLines(toJSON(exact(result), auto_unbox = TRUE, json_verbatim = TRUE, null = "null", pretty = 1), "bradley-terry.json")
