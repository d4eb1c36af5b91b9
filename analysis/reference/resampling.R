# Golden values of the bootstrap intervals: the ends that boot.ci makes of given resampled statistics.
# R 4.2.2, packages boot 1.3-28.1, jsonlite 1.8.4. Run: Rscript resampling.R (writes resampling.json beside it).
# The resamples themselves are random; what is compared is what is made of them.

library(jsonlite)
library(boot)

# jsonlite writes at most 15 digits; 17 are needed to give back the same double.
exact <- function(x) {
  if (is.character(x)) return(x)
  if (is.list(x)) return(lapply(x, exact))
  text <- sprintf("%.17g", as.vector(x))
  structure(if (length(text) == 1) text else paste0("[", paste(text, collapse = ","), "]"), class = "json")
}

case <- function(name, x, statistic, replications, level) {
  set.seed(1)
  b <- boot(x, function(x, i) statistic(x[i]), R = replications)
  n <- length(x)
  without <- sapply(seq_along(x), function(i) statistic(x[-i]))
  L <- (n - 1) * (mean(without) - without)
  ci <- boot.ci(b, conf = level, type = c("perc", "basic", "bca"), L = L)
  list(
    name = name, values = sort(as.vector(b$t)), estimate = b$t0, acceleration = sum(L^3) / (6 * sum(L^2)^1.5), level = level, sample = x, without = without,
    percentile = ci$percent[4:5], basic = ci$basic[4:5], bca = ci$bca[4:5])
}

set.seed(3)
skewed <- round(rexp(25), 3)
result <- list(tool = R.version.string, boot = as.character(packageVersion("boot")), cases = list(
  case("mean of 25, 999 resamples", skewed, mean, 999, 0.95),
  case("mean of 25, 500 resamples", skewed, mean, 500, 0.9),
  case("standard deviation of 25, 999 resamples", skewed, sd, 999, 0.95)))
writeLines(toJSON(exact(result), auto_unbox = TRUE, json_verbatim = TRUE), "resampling.json")
