# The main numbers of a report, from the same four tables as StudyPlatform.Analysis reads, by base R alone.
# Only the columns that are needed are kept, which is the fastest that read.csv does. It does less than the report:
# it checks nothing but that the log has no holes, hashes nothing, and leaves out the models of accuracy (which would
# need lme4), response times, intervals, assumptions and the page.
# Usage: Rscript report.R FOLDER; prints one "name value" a line, 17 digits.

folder <- commandArgs(TRUE)[1]
read_table <- function(name, keep) {
  file <- file.path(folder, paste0(name, ".csv"))
  header <- strsplit(readLines(file, 1), ",")[[1]]
  classes <- rep("NULL", length(header))
  classes[match(names(keep), header)] <- keep
  read.csv(file, colClasses = classes, na.strings = "", quote = "\"", comment.char = "")
}
say <- function(name, value) cat(name, sprintf("%.17g", value), "\n")

methods <- c("responsibility", "grad-cam", "lime", "shap", "influence", "nearest-neighbour")
questions <- c("d_age", "d_gender", "d_education", "d_experience")
p <- read_table("participants", c(participant_id = "character", method_first = "character", method_second = "character",
  source = "character", status = "character", excluded = "character", setNames(rep("character", 4), questions)))
t <- read_table("trials", c(participant_id = "character", phase = "character", model_correct = "character",
  guess_correct = "character", response_time_ms = "integer"))
r <- read_table("rankings", c(participant_id = "character", question = "character", chosen = "character"))
e <- read_table("events", c(participant_id = "character", sequence = "integer"))
begins <- c(TRUE, e$participant_id[-1] != e$participant_id[-nrow(e)])
stopifnot(all(ifelse(begins, e$sequence == 1, diff(c(0L, e$sequence)) == 1)))

p <- p[p$status == "completed" & p$excluded == "false" & p$source != "rehearsal", ]
first <- match(p$method_first, methods)
second <- match(p$method_second, methods)
a <- pmin(first, second)
b <- pmax(first, second)

guesses <- t[t$phase == "guess", ]
who <- match(guesses$participant_id, p$participant_id)
guesses <- guesses[!is.na(who), ]
who <- who[!is.na(who)]
right <- tabulate(who[guesses$guess_correct == "true"], nrow(p))
made <- tabulate(who, nrow(p))
accuracy <- right / made
# The median of each person's guess times.
order_of <- order(who, guesses$response_time_ms)
sorted <- guesses$response_time_ms[order_of]
start <- cumsum(c(0, made))[seq_len(nrow(p))]
seconds <- (sorted[start + (made + 1) %/% 2] + sorted[start + made %/% 2 + 1]) / 2000

chosen <- function(question) {
  rows <- r[r$question == question, ]
  match(rows$chosen[match(p$participant_id, rows$participant_id)], methods)
}
preferred <- chosen("preference")
understood <- chosen("understandability")

# Table 3.
pair <- a * 10 + b
pair_accuracy <- tapply(accuracy, pair, mean)
pair_of <- as.integer(names(pair_accuracy))
for (m in seq_along(methods)) {
  with_m <- pair_accuracy[pair_of %/% 10 == m | pair_of %% 10 == m]
  say(paste0("seen_by.", methods[m]), sum(a == m | b == m))
  say(paste0("more_understandable.", methods[m]), sum(understood == m))
  say(paste0("more_preferred.", methods[m]), sum(preferred == m))
  say(paste0("pair_accuracy_mean.", methods[m]), 100 * mean(with_m))
  say(paste0("pair_accuracy_sd.", methods[m]), 100 * sd(with_m))
  say(paste0("preference_accuracy.", methods[m]), 100 * mean(accuracy[preferred == m]))
}

# Every pair of methods: exact binomial tests of the choices, and Mann and Whitney's of the accuracies.
pairs <- combn(length(methods), 2)
for (question in c("preference", "understandability")) {
  choice <- if (question == "preference") preferred else understood
  for (i in seq_len(ncol(pairs))) {
    with_pair <- a == pairs[1, i] & b == pairs[2, i]
    p_value <- binom.test(sum(choice[with_pair] == pairs[1, i]), sum(with_pair))$p.value
    say(paste("p", question, methods[pairs[1, i]], methods[pairs[2, i]], sep = "."), p_value)
  }
}
for (i in seq_len(ncol(pairs))) {
  sees <- function(m) a == m | b == m
  one <- accuracy[sees(pairs[1, i]) & !sees(pairs[2, i])]
  other <- accuracy[sees(pairs[2, i]) & !sees(pairs[1, i])]
  say(paste("p.accuracy", methods[pairs[1, i]], methods[pairs[2, i]], sep = "."), wilcox.test(one, other)$p.value)
}

# MANOVA of each term by itself.
dependents <- cbind(right, preferred == a, understood == a, log(seconds))
p$order <- first < second
for (term in c("order", questions)) {
  fit <- manova(dependents ~ factor(p[[term]]))
  for (statistic in c("Pillai", "Wilks", "Hotelling-Lawley", "Roy")) {
    row <- summary(fit, test = statistic)$stats[1, ]
    say(paste0("manova.", term, ".", tolower(statistic)), row[[2]])
  }
}

# Bradley-Terry by logistic regression of the counts of pairs.
abilities <- function(choice) {
  wins <- tapply(choice == a, pair, sum)
  n <- tapply(rep(1, length(pair)), pair, sum)
  design <- matrix(0, length(pair_of), length(methods))
  design[cbind(seq_along(pair_of), pair_of %/% 10)] <- 1
  design[cbind(seq_along(pair_of), pair_of %% 10)] <- -1
  fit <- glm(cbind(wins, n - wins) ~ design[, -1] - 1, family = binomial, control = glm.control(epsilon = 1e-12))
  all <- c(0, coef(fit))
  all - mean(all)
}
for (question in c("preference", "understandability")) {
  ability <- abilities(if (question == "preference") preferred else understood)
  for (m in seq_along(methods)) say(paste0("ability.", question, ".", methods[m]), ability[m])
}
