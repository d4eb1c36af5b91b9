# Golden values of MANOVA, Box's M and Mardia's tests. R 4.2 with car (Debian 12).
# Writes manova.json beside itself. Run: Rscript manova.R   (from this folder)
suppressMessages(library(car))
source("json-digits.R")
options(contrasts = c("contr.sum", "contr.poly"), digits = 17)

statistics <- c(pillai = "Pillai", wilks = "Wilks", "hotelling-lawley" = "Hotelling-Lawley", roy = "Roy")

# The F approximations as car prints them; partial eta squared from their definitions.
tests_of <- function(eig, q, v, p) {
  eig <- sort(Re(eig), decreasing = TRUE); s <- min(p, q)
  raw <- list(pillai = stats:::Pillai(eig, q, v), wilks = stats:::Wilks(eig, q, v),
              "hotelling-lawley" = stats:::HL(eig, q, v), roy = stats:::Roy(eig, q, v))
  value <- sapply(raw, `[`, 1)
  eta <- c(value[1] / s, 1 - value[2]^(1 / s), value[3] / (value[3] + s), value[4] / (1 + value[4]))
  lapply(seq_along(raw), function(i) list(statistic = names(raw)[i], value = raw[[i]][1], f = raw[[i]][2],
    df1 = raw[[i]][3], df2 = raw[[i]][4], p = pf(raw[[i]][2], raw[[i]][3], raw[[i]][4], lower.tail = FALSE), eta = unname(eta[i])))
}

univariate <- function(H, E, q, v) lapply(colnames(E), function(name) {
  f <- (H[name, name] / q) / (E[name, name] / v)
  list(dependent = name, ss = H[name, name], residual = E[name, name], f = f, p = pf(f, q, v, lower.tail = FALSE),
       eta = H[name, name] / (H[name, name] + E[name, name]))
})

term <- function(name, ss, H, E, q, v) {
  # On correlations: the products of differently scaled dependents lose digits in solve().
  d <- sqrt(diag(E)); Es <- E / outer(d, d); Hs <- H / outer(d, d)
  eig <- eigen(solve(Es, Hs, tol = 0), only.values = TRUE)$values
  list(term = name, ss = ss, df = q, tests = tests_of(eig, q, v, ncol(E)), univariate = univariate(H, E, q, v))
}

# manova() takes several dependents only: for one its squares are those of anova() and car's Anova().
analyse_one <- function(data, dependent, formula) {
  model <- lm(as.formula(paste(dependent, "~", formula)), data); v <- model$df.residual; E <- matrix(deviance(model), 1, 1, dimnames = list(dependent, dependent))
  tables <- list(anova(model), Anova(model, type = 2), Anova(model, type = 3))
  unlist(lapply(1:3, function(type) lapply(setdiff(rownames(tables[[type]]), "Residuals"), function(name)
    term(name, type, E * 0 + tables[[type]][name, "Sum Sq"], E, tables[[type]][name, "Df"], v))), recursive = FALSE)
}

analyse <- function(data, dependents, formula) {
  if (length(dependents) == 1) return(analyse_one(data, dependents, formula))
  Y <- as.matrix(data[dependents]); data$.Y <- Y
  model <- lm(as.formula(paste(".Y ~", formula)), data)
  v <- model$df.residual
  out <- list()
  one <- summary(manova(as.formula(paste(".Y ~", formula)), data), tol = 0)
  for (name in setdiff(rownames(one$stats), "Residuals"))
    out[[length(out) + 1]] <- term(trimws(name), 1, one$SS[[which(trimws(names(one$SS)) == trimws(name))]], one$SS$Residuals, one$stats[name, "Df"], v)
  for (type in 2:3) {
    fit <- Manova(model, type = type)
    for (name in fit$terms)
      out[[length(out) + 1]] <- term(name, type, fit$SSP[[name]], fit$SSPE, fit$df[[name]], v)
  }
  out
}

# What car itself prints comes from eigen(qr.coef(qr(SSPE), SSP)): the largest relative difference of an F from that.
check <- function(data, dependents, formula, rows) {
  if (length(dependents) == 1) return(0)
  data$.Y <- as.matrix(data[dependents])
  model <- lm(as.formula(paste(".Y ~", formula)), data); worst <- 0
  for (type in 2:3) for (i in seq_along(statistics)) {
    fit <- Manova(model, type = type, test.statistic = statistics[i])
    for (name in fit$terms) {
      eig <- Re(eigen(qr.coef(qr(fit$SSPE), fit$SSP[[name]]), symmetric = FALSE)$values)
      theirs <- switch(statistics[i], Pillai = stats:::Pillai(eig, fit$df[[name]], fit$error.df), Wilks = stats:::Wilks(eig, fit$df[[name]], fit$error.df),
        "Hotelling-Lawley" = stats:::HL(eig, fit$df[[name]], fit$error.df), Roy = stats:::Roy(eig, fit$df[[name]], fit$error.df))[2]
      ours <- Filter(function(r) r$ss == type && r$term == name, rows)[[1]]$tests[[i]]$f
      worst <- max(worst, abs(ours / theirs - 1))
    }
  }
  worst
}

box_m <- function(Y, group) {
  p <- ncol(Y); g <- nlevels(group); n <- table(group); N <- nrow(Y)
  S <- lapply(levels(group), function(l) cov(Y[group == l, , drop = FALSE]))
  pooled <- Reduce(`+`, Map(function(s, k) (k - 1) * s, S, n)) / (N - g)
  M <- (N - g) * log(det(pooled)) - sum((n - 1) * sapply(S, function(s) log(det(s))))
  c1 <- (sum(1 / (n - 1)) - 1 / (N - g)) * (2 * p^2 + 3 * p - 1) / (6 * (p + 1) * (g - 1))
  df <- p * (p + 1) * (g - 1) / 2; chi <- M * (1 - c1)
  list(m = M, chi = chi, df = df, p = pchisq(chi, df, lower.tail = FALSE))
}

mardia <- function(Y) {
  n <- nrow(Y); p <- ncol(Y); Z <- scale(Y, scale = FALSE); S <- crossprod(Z) / n
  D <- Z %*% solve(S, t(Z))
  b1 <- mean(D^3); b2 <- mean(diag(D)^2)
  k <- (p + 1) * (n + 1) * (n + 3) / (n * ((n + 1) * (p + 1) - 6))
  df <- p * (p + 1) * (p + 2) / 6
  z <- (b2 - p * (p + 2) * (n - 1) / (n + 1)) / sqrt(8 * p * (p + 2) * (n - 3) * (n - p - 1) * (n - p + 1) / ((n + 1)^2 * (n + 3) * (n + 5)))
  list(skewness = b1, chi = n * b1 / 6, p = pchisq(n * b1 / 6, df, lower.tail = FALSE),
       smallChi = k * n * b1 / 6, smallP = pchisq(k * n * b1 / 6, df, lower.tail = FALSE), df = df,
       kurtosis = b2, z = z, pKurtosis = 2 * pnorm(-abs(z)))
}

noise <- function(n, d, seed) { set.seed(seed); round(matrix(rnorm(n * d), n, d), 6) }
labels <- function(n, levels, seed, weights = NULL) { set.seed(seed); factor(sample(levels, n, TRUE, weights), levels) }

sets <- list()
add <- function(name, data, dependents, formula) sets[[length(sets) + 1]] <<- list(name = name, data = data, dependents = dependents, formula = formula)

y <- noise(36, 2, 1); g <- gl(3, 12, labels = c("a", "b", "c")); h <- rep(gl(2, 6, labels = c("u", "v")), 3)
add("balanced", data.frame(y1 = y[, 1] + 0.6 * (g == "b"), y2 = y[, 2] + 0.4 * y[, 1] - 0.5 * (h == "v"), g, h), c("y1", "y2"), "g * h")

y <- noise(70, 3, 2); g <- labels(70, c("a", "b", "c"), 3, c(.6, .3, .1)); h <- labels(70, c("u", "v"), 4, c(.7, .3))
add("unbalanced", data.frame(y1 = y[, 1] + (g == "c"), y2 = y[, 2] + 0.8 * y[, 1], y3 = 100 + 20 * y[, 3] + 9 * (h == "v"), g, h), c("y1", "y2", "y3"), "g + h")
add("interaction", data.frame(y1 = y[, 1] + (g == "c") * (h == "u"), y2 = y[, 2] + 0.8 * y[, 1], y3 = 100 + 20 * y[, 3], g, h), c("y1", "y2", "y3"), "g * h")

y <- noise(60, 2, 5); x <- noise(60, 2, 6); g <- labels(60, c("a", "b", "c", "d"), 7)
add("covariate", data.frame(y1 = y[, 1] + 0.5 * x[, 1], y2 = y[, 2] - 0.2 * x[, 2], x = x[, 1] + 3, z = x[, 2], g), c("y1", "y2"), "x + g + z")
add("slopes", data.frame(y1 = y[, 1] + 0.5 * x[, 1] * (g == "b"), y2 = y[, 2] - 0.2 * x[, 2], x = x[, 1] + 3, z = x[, 2], g), c("y1", "y2"), "g * x + x:z")

y <- noise(70, 2, 25); x <- noise(70, 1, 26); g <- labels(70, c("a", "b", "c"), 27); h <- labels(70, c("u", "v"), 28)
add("nested", data.frame(y1 = y[, 1] + (g == "c") * (h == "u"), y2 = y[, 2] + 0.8 * y[, 1], x = x[, 1] + 1, g, h), c("y1", "y2"), "g + g:h + g:x")

y <- noise(25, 3, 8); g <- factor(rep(c("a", "b"), c(10, 15)))
add("two groups", data.frame(y1 = y[, 1] + (g == "b"), y2 = y[, 2] + y[, 1], y3 = y[, 3], g), c("y1", "y2", "y3"), "g")

add("iris", data.frame(sl = iris$Sepal.Length, sw = iris$Sepal.Width, pl = iris$Petal.Length, pw = iris$Petal.Width, species = factor(as.character(iris$Species))),
    c("sl", "sw", "pl", "pw"), "species")

# The third dependent is the sum of the others but for a 256th: nearer (see manova-exact.py) R itself loses the ninth digit.
y <- noise(48, 3, 9); g <- labels(48, c("a", "b", "c"), 10); h <- labels(48, c("u", "v"), 11)
add("near-singular", data.frame(y1 = y[, 1], y2 = y[, 2] + 0.5 * (g == "b"), y3 = y[, 1] + y[, 2] + 0.5 * (g == "b") + y[, 3] / 256, g, h), c("y1", "y2", "y3"), "g * h")

y <- noise(400, 2, 12); g <- labels(400, sprintf("l%02d", 1:40), 13); h <- labels(400, c("u", "v", "w"), 14)
add("many levels", data.frame(y1 = y[, 1], y2 = y[, 2] + 0.3 * y[, 1], g, h), c("y1", "y2"), "g + h")

y <- noise(120, 2, 15); g <- labels(120, c("a", "b", "c"), 16); h <- labels(120, c("u", "v"), 17)
add("far tail", data.frame(y1 = y[, 1] + 3 * (g == "b"), y2 = y[, 2] + 4 * (g == "c") + 0.1 * (h == "v"), g, h), c("y1", "y2"), "g + h")

y <- noise(40, 1, 18); g <- labels(40, c("a", "b", "c"), 19); h <- labels(40, c("u", "v"), 20)
add("one dependent", data.frame(y1 = y[, 1] + (g == "c"), g, h), "y1", "g * h")

y <- noise(90, 5, 21); g <- labels(90, c("a", "b"), 22); h <- labels(90, c("u", "v", "w"), 23); k <- labels(90, c("p", "q"), 24)
add("three factors", data.frame(y1 = y[, 1], y2 = y[, 2], y3 = y[, 3] + 0.7 * (k == "q"), y4 = y[, 4] - y[, 3], y5 = y[, 5] * 1e6, g, h, k), paste0("y", 1:5), "g * h + h * k")

result <- lapply(sets, function(s) {
  rows <- analyse(s$data, s$dependents, s$formula)
  cat(sprintf("%-14s %3d rows of tests, %.1e from car\n", s$name, length(rows), check(s$data, s$dependents, s$formula, rows)))
  Y <- as.matrix(s$data[s$dependents]); s$data$.Y <- Y
  factors <- Filter(is.factor, s$data)
  group <- interaction(factors, drop = TRUE)
  residuals <- residuals(lm(as.formula(paste(".Y ~", s$formula)), s$data))
  c(list(name = s$name, n = nrow(s$data), dependents = I(s$dependents), formula = s$formula,
         columns = lapply(s$data[names(s$data) != ".Y"], function(c) if (is.factor(c)) as.character(c) else c),
         tests = rows, mardia = mardia(as.matrix(residuals))),
    if (min(table(group)) > ncol(Y)) list(box = box_m(Y, group)))
})
two <- Filter(function(s) s$name == "two groups", sets)[[1]]$data; A <- as.matrix(two[two$g == "a", 1:3]); B <- as.matrix(two[two$g == "b", 1:3])
S <- ((nrow(A) - 1) * cov(A) + (nrow(B) - 1) * cov(B)) / (nrow(A) + nrow(B) - 2)
difference <- colMeans(A) - colMeans(B)
t2 <- nrow(A) * nrow(B) / (nrow(A) + nrow(B)) * drop(difference %*% solve(S, difference))

# Noncentral F and intervals of partial eta squared; R's pf(ncp) holds about 1e-10.
eta <- lapply(list(c(3.2, 2, 40), c(0.4, 3, 17), c(25, 1, 9), c(7, 4, 996), c(150, 6, 80)), function(a) {
  bound <- function(p) { g <- function(l) pf(a[1], a[2], a[3], l) - p; if (g(0) <= 0) 0 else uniroot(g, c(0, 5000), tol = 1e-12, maxiter = 10000)$root }
  l <- c(bound(.975), bound(.025)); list(f = a[1], df1 = a[2], df2 = a[3], lower = l[1] / (l[1] + a[2] + a[3] + 1), upper = l[2] / (l[2] + a[2] + a[3] + 1))
})
write_json(list(tool = paste(R.version.string, "car", packageVersion("car")), tolerance = "1e-9 relative", sets = result, hotellingT2 = t2, etaIntervals = eta), "manova.json")
